// Starts the place editor in its page. The language is that of the address: `?lang=en`.
import { mount } from 'svelte';
import { m } from '#lib/messages/compiled/messages.js';
import { baseLocale, overwriteGetLocale } from '#lib/messages/compiled/runtime.js';
import '#lib/ui/base.css';
import PlaceEditor from './PlaceEditor.svelte';

const lang = new URL(location.href).searchParams.get('lang') === 'en' ? 'en' : baseLocale;
overwriteGetLocale(() => lang);
document.documentElement.lang = lang === 'en' ? 'en' : 'zh-CN';
document.title = `${m.editor_title()} · ${m.site_name()}`;

const target = document.querySelector('.app');
if (target) mount(PlaceEditor, { target });
