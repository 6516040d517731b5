// The command line's entry: `npm run -s hezhang -- report stock --book B`. It only ties the process to the commands;
// what they do is in `cli/`.

import { runCommandLine } from './cli/run.ts'
import { openTerminal } from './cli/terminal.ts'
import { requireNode } from './hosting/node-version.ts'

requireNode()
process.exitCode = await runCommandLine(process.argv.slice(2), openTerminal())
