// `npm run deck`: writes a deck for a person to go on with.
import { runCommand } from './command.ts';

process.exitCode = runCommand(process.argv.slice(2), console.log);
