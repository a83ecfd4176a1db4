import type { Command } from 'commander'
import { makeTerminal } from '../terminal.ts'
import type { ImportFecOptions } from './import-fec.ts'
import type { CerfaOptions } from './write-cerfa.ts'

/** The commands of the accounts: loaded when one of them is named. */
export function addEconomicsCommands(program: Command, economics: Command) {
  const terminal = (options: { json?: boolean }) =>
    makeTerminal(options.json === true || program.opts()['json'] === true)

  economics
    .command('import-fec <fichier>')
    .description(
      'lit un fichier des écritures comptables (FEC) et trie ses charges et ses produits par projet ; sans serveur ni base',
    )
    .option('--dry-run', 'lit et compte, sans rien garder ; sans serveur ni base')
    .option('--mapping <fichier>', 'règles en CSV : compte, axe, libellé → projet, ligne du budget')
    .option('--axis <titre>', 'colonne du FEC qui porte le code analytique')
    .option('--json', 'réponse en JSON, pour les machines')
    .action(async (file: string, options: ImportFecOptions & { json?: boolean }) =>
      (await import('./import-fec.ts')).importFec(terminal(options), file, options),
    )
  economics
    .command('cerfa <fichier>')
    .description(
      'écrit le budget d’une demande de subvention (Cerfa 12156) ou un compte rendu financier (15059) dans un classeur avec ses formules ; sans serveur ni base',
    )
    .requiredOption('--out <fichier>', 'classeur (.xlsx) à écrire ; il ne doit pas exister')
    .option('--json', 'réponse en JSON, pour les machines')
    .action(async (file: string, options: CerfaOptions & { json?: boolean }) =>
      (await import('./write-cerfa.ts')).writeCerfa(terminal(options), file, options),
    )
}
