import { type Command, Option } from 'commander'
import { makeTerminal } from '../terminal.ts'
import type { AnalyseOptions } from './analyse-trial.ts'
import type { AssignOptions } from './assign-trial.ts'
import type { PowerOptions } from './power-trial.ts'

/** The commands of trials: loaded when one of them is named. */
export function addTrialCommands(program: Command, trials: Command) {
  const terminal = (options: { json?: boolean }) =>
    makeTerminal(options.json === true || program.opts()['json'] === true)

  withPlan(
    trials
      .command('analyse <données>')
      .description('applique un plan à un tableau (CSV ou XLSX) : rien de plus que ce qu’il dit'),
  )
    .option(
      '--r <fichier>',
      'écrit un script R qui refait le calcul ; le fichier ne doit pas exister',
    )
    .option('--permutations <nombre>', 'refait le tirage autant de fois, ou tous s’ils sont peu')
    .action(async (file: string, options: AnalyseOptions & { json?: boolean }) =>
      (await import('./analyse-trial.ts')).analyseTrial(terminal(options), file, options),
    )
  withPlan(
    trials
      .command('power')
      .description('combien il en faut, ou ce que l’on peut espérer voir, d’après un plan'),
  )
    .option('--effect <nombre>', 'effet supposé, en écarts-types')
    .option('--n <nombre>', 'unités (ou grappes, ou paires) dans chaque groupe')
    .option('--power <part>', 'chance de voir l’effet s’il existe (0.8 si elle manque)')
    .option('--sd <nombre>', 'écart-type de la mesure, dans son unité')
    .option('--cluster-size <nombre>', 'unités par grappe')
    .option('--icc <nombre>', 'ressemblance dans une grappe, de 0 à 1')
    .action(async (options: PowerOptions & { json?: boolean }) =>
      (await import('./power-trial.ts')).powerOfTrial(terminal(options), options),
    )
  withPlan(
    trials
      .command('assign <unités>')
      .description('tire les groupes au sort, avec le reçu qui permet de le refaire'),
  )
    .option('--seed <texte>', 'des dés, ou une balise, que personne n’a choisis')
    .option('--id <titre>', 'colonne qui nomme les unités')
    .option('--arms <noms>', 'groupes, séparés par des virgules')
    .option('--treated <nombre>', 'combien, exactement, dans le second groupe')
    .option('--steps <nombre>', 'pour un démarrage par étapes')
    .option('--receipt <fichier>', 'écrit le reçu ; le fichier ne doit pas exister')
    .action(async (file: string, options: AssignOptions & { json?: boolean }) =>
      (await import('./assign-trial.ts')).assignTrial(terminal(options), file, options),
    )
  trials
    .command('verify-assignment <reçu>')
    .description('refait un tirage de groupes et le compare à son reçu')
    .option('--lang <langue>', 'langue de la réponse : fr ou en', 'fr')
    .option('--json', 'réponse en JSON, pour les machines')
    .action(async (file: string, options: { json?: boolean; lang?: string }) =>
      (await import('./assign-trial.ts')).verifyTrialAssignment(terminal(options), file, options),
    )
}

/** The plan of a file, or lines by options; an option goes before what the file says. */
function withPlan(command: Command): Command {
  const lines: readonly (readonly [string, string])[] = [
    ['--plan <fichier>', 'le plan en JSON ; les options qui suivent changent ce qu’il dit'],
    ['--design <plan>', 'complete, blocked, pairs, clustered, did, ols…'],
    ['--outcome <titres>', 'colonne de ce qui est mesuré (plusieurs : par des virgules)'],
    ['--treatment <titre>', 'colonne qui dit le groupe'],
    ['--control <mot>', 'groupe auquel les autres sont comparés'],
    ['--block <titre>', 'colonne des blocs, ou des paires'],
    ['--cluster <titre>', 'colonne des grappes'],
    ['--time <titre>', 'colonne qui dit avant (0) ou après (1)'],
    ['--covariates <titres>', 'colonnes mesurées avant, séparées par des virgules'],
    ['--se <erreur>', 'neyman, classical, HC0 à HC3, CR0 à CR2'],
    ['--alpha <part>', 'intervalles à 1 − alpha (0.05)'],
    ['--corrections <noms>', 'bonferroni, holm, hochberg, BH, BY'],
  ]
  for (const [flags, words] of lines) command.addOption(new Option(flags, words))
  return command
    .option('--lang <langue>', 'langue de la réponse : fr ou en', 'fr')
    .option('--json', 'réponse en JSON, pour les machines')
}
