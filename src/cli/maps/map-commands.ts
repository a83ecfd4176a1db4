import type { Command } from 'commander'
import { makeTerminal } from '../terminal.ts'
import { type ComputeMapOptions, computeMap } from './compute-map.ts'

/** `opinion-map …`: no server, no database. */
export function addMapCommands(program: Command, maps: Command) {
  maps
    .command('compute <dossier>')
    .description(
      'calcule la carte d’avis d’un export de Polis (votes.csv, comments.csv) : groupes, accords, ce qu’ils valent',
    )
    .option('--resamples <nombre>', 'tirages qui disent si les groupes tiennent ; 0 pour aucun')
    .option(
      '--seed <nombre>',
      'graine de ces tirages, pour refaire la même réponse (1 si elle manque)',
    )
    .option('--lang <langue>', 'langue de la réponse : fr ou en', 'fr')
    .option('--json', 'réponse en JSON, pour les machines')
    .action(async (folder: string, options: ComputeMapOptions & { json?: boolean }) =>
      computeMap(
        makeTerminal(options.json === true || program.opts()['json'] === true),
        folder,
        options,
      ),
    )
}
