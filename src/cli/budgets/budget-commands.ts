import type { Command } from 'commander'
import { makeTerminal, type Terminal } from '../terminal.ts'
import type { CheckBudgetOptions } from './check-budget.ts'
import type { CountBudgetOptions } from './count-plan.ts'

interface Json {
  readonly json?: boolean
}

/** `ouvroir budgets …`: participatory budgets from Pabulib files; no server, no database. */
export function addBudgetCommands(program: Command, budgets: Command) {
  const terminal = (options: Json): Terminal =>
    makeTerminal(options.json === true || program.opts()['json'] === true)

  budgets
    .command('count <fichier>')
    .description(
      'compte un budget participatif (.pb de Pabulib) et explique ; sans serveur ni base',
    )
    .requiredOption('--rule <règle>', 'greedy, greedy-no-skip, greedy-threshold ou equal-shares')
    .option('--utility <valeur>', 'ce que vaut un projet : cost, cardinality, points ou borda')
    .option('--completion <suite>', 'de ce qui reste : none, add1 ou add1u (none si elle manque)')
    .option('--start <part>', 'première part : floor (sans centimes) ou exact')
    .option('--stop <fin>', 'fin des parts qui montent : overspend ou exhaustive')
    .option('--compare <règle>', 'greedy : prend l’autre résultat si plus de votants y gagnent')
    .option('--increment <nombre>', 'de combien monte la part (1 s’il manque)')
    .option('--eligible <nombre>', 'écarte un projet dont les voix / n < coût / (nombre × budget)')
    .option('--order <projets>', 'ordre tiré au sort pour les égalités (celui du fichier sinon)')
    .option('--what-if', 'dit ce qui aurait fait retenir chaque projet écarté')
    .option('--voter <numéro>', 'dit ce que la part de cette personne a payé')
    .option('--lang <langue>', 'langue de la réponse : fr ou en', 'fr')
    .option('--json', 'réponse en JSON, pour les machines')
    .action(async (file: string, options: CountBudgetOptions & Json) =>
      (await import('./count-budget.ts')).countBudget(terminal(options), file, options),
    )
  budgets
    .command('check <fichier>')
    .description('nomme chaque défaut d’un fichier .pb, avec sa ligne ; sans serveur ni base')
    .option('--lang <langue>', 'langue de la réponse : fr ou en', 'fr')
    .option('--json', 'réponse en JSON, pour les machines')
    .action(async (file: string, options: CheckBudgetOptions & Json) =>
      (await import('./check-budget.ts')).checkBudget(terminal(options), file, options),
    )
}
