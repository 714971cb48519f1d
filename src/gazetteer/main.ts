// `npm run gazetteer`: the program from the command line.
import { runCommand } from './command.ts';

process.exitCode = await runCommand(process.argv.slice(2), {
	print: console.log,
	screen: process.stderr,
	env: process.env,
	today: new Date().toISOString().slice(0, 10),
	patience: { tries: 5, pauseMs: 2000 }
});
