import type { Command } from 'commander'
import { makeTerminal, type Terminal } from '../terminal.ts'
import type { DrawFiles } from './draw-input.ts'
import { checkDraw, type SelectDrawOptions, selectDraw } from './select-draw.ts'

/** `ouvroir draws …`: needs neither a server nor a database. */
export function addDrawCommands(program: Command) {
  const draws = program.command('draws').description('tirage au sort, sans serveur ni base')
  const terminal = (options: { json?: boolean }): Terminal =>
    makeTerminal(options.json === true || program.opts()['json'] === true)

  withFiles(draws.command('select').description('calcule les chances et la liste des panels'))
    .option('--method <règle>', 'leximin, maximin, nash, goldilocks ou legacy', 'leximin')
    .option('--panels <n>', 'nombre de panels de la liste publiée', '1000')
    .option('--seed <texte>', 'graine qui désigne un panel de la liste')
    .option('--flex', 'assouplit les quotas impossibles dans leurs bornes souples')
    .option('--max-seconds <s>', 's’arrête là avec ce qui est prouvé')
    .action((options: SelectDrawOptions & Json) => selectDraw(terminal(options), options))
  withFiles(
    draws.command('check').description('dit si les quotas sont possibles, et sinon pourquoi'),
  ).action((options: DrawFiles & Json) => checkDraw(terminal(options), options))
}

interface Json {
  readonly json?: boolean
}

function withFiles(command: Command): Command {
  return command
    .requiredOption('--people <fichier>', 'le vivier : une ligne par personne')
    .requiredOption('--quotas <fichier>', 'les quotas : critère, valeur, minimum, maximum')
    .requiredOption('--panel <n>', 'nombre de places, personnes déjà choisies comprises')
    .option('--id <colonne>', 'colonne des identifiants')
    .option('--same-address <colonnes>', 'colonnes de l’adresse : une personne au plus par foyer')
    .option('--already <fichier>', 'personnes déjà choisies')
    .option('--json', 'réponse en JSON, pour les machines')
}
