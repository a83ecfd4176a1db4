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
    .command('cerfa <projet>')
    .description(
      'écrit le budget d’une demande de subvention (Cerfa 12156) ou un compte rendu financier (15059) d’un projet de la maison ou d’un fichier JSON, en classeur avec ses formules, PDF ou DOCX',
    )
    .requiredOption('--out <fichier>', 'à écrire, en .xlsx, .pdf ou .docx ; il ne doit pas exister')
    .option('--form <numero>', '12156 (demande) ou 15059 (compte rendu) d’un projet', '12156')
    .option('--grant <financeur>', 'des mots du financeur, si le projet en a plusieurs')
    .option('--json', 'réponse en JSON, pour les machines')
    .action(async (file: string, options: CerfaOptions & { json?: boolean }) =>
      (await import('./write-cerfa.ts')).writeCerfa(terminal(options), file, options),
    )
  economics
    .command('plan <projet>')
    .description(
      'écrit le plan pluriannuel d’un projet en classeur : budget année par année, calendrier des étapes, financements',
    )
    .requiredOption('--out <fichier>', 'à écrire, en .xlsx ; il ne doit pas exister')
    .option('--json', 'réponse en JSON, pour les machines')
    .action(async (project: string, options: { out: string; json?: boolean }) =>
      (await import('./write-plan.ts')).writePlan(terminal(options), project, options),
    )
}
