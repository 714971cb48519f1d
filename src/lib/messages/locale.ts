// The interface's language is a key of the view: messages read it, and change with it at once.
// Prerendered HTML is Chinese. Import once, from the root layout.
import { browser } from '$app/environment';
import { currentView } from '#lib/view/current.svelte.ts';
import { baseLocale, overwriteGetLocale } from './compiled/runtime.js';

overwriteGetLocale(() => (browser && currentView.view.lang) || baseLocale);
