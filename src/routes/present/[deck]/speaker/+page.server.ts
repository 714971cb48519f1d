export { deckEntries as entries } from '../../deck-entries.ts';
