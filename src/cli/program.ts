import { Command, CommanderError } from 'commander'
import { fileMethods } from '#modules/votes/index.ts'
import { ConfigProblem } from '#platform/config.ts'
import * as commands from './commands.ts'
import { addDrawCommands } from './draws/draw-commands.ts'
import { drawExamples, examples, tallyExamples, verifyExamples } from './help-examples.ts'
import { checkMailDns, readBounces, reportMailing, sendMailing } from './mailings.ts'
import { type NetworkImportOptions, networkImport } from './network.ts'
import { addResourceCommands } from './resource-commands.ts'
import { generate } from './resources.ts'
import {
  CommandEnds,
  CommandMisread,
  CommandRefused,
  makeTerminal,
  type Terminal,
} from './terminal.ts'
import { verifyVote } from './verify-vote.ts'
import { type TallyOptions, tallyVotes } from './votes.ts'
import { watchFetch } from './watch.ts'

/** The command line. Help in French; `--json` for machines. */
export function makeProgram() {
  const program = new Command('ouvroir')
    .description('L’atelier ouvert d’un laboratoire d’innovation démocratique')
    .option('--json', 'réponse en JSON, pour les machines')
    .helpOption('-h, --help', 'affiche cette aide')
    .helpCommand('help [commande]', 'affiche l’aide d’une commande')
    .configureHelp({ styleTitle: frenchTitle })
    .showHelpAfterError('(ajoutez --help pour l’aide)')
    .exitOverride()

  const terminal = () => makeTerminal(program.opts()['json'] === true)
  const does =
    (run: (terminal: Terminal, ...given: string[]) => Promise<void>) =>
    async (...given: unknown[]) =>
      run(terminal(), ...given.filter((one) => typeof one === 'string'))

  program
    .command('serve')
    .description('ouvre l’instance : pages et tâches de fond')
    .action(does((out) => commands.serve(out, { web: true, worker: true })))
  program
    .command('web')
    .description('les pages seules (plusieurs processus possibles)')
    .action(does((out) => commands.serve(out, { web: true, worker: false })))
  program
    .command('worker')
    .description('les tâches de fond seules (plusieurs processus possibles)')
    .action(does((out) => commands.serve(out, { web: false, worker: true })))
  program
    .command('migrate')
    .description('met la base à jour, et dit ce qui change')
    .option('--dry-run', 'dit ce qui changerait, sans rien écrire')
    .action(async (options: { dryRun?: boolean }) => commands.migrateDatabase(terminal(), options))
  program
    .command('seed')
    .description('charge les territoires, les fiches de départ et le monde de démonstration')
    .action(does(commands.seed))
  program
    .command('sign-in')
    .description('imprime un lien de connexion à usage unique')
    .requiredOption('--email <adresse>', 'adresse de la personne')
    .action(async (options: { email: string }) => commands.signIn(terminal(), options.email))
  program
    .command('routes')
    .description('toutes les adresses et qui peut y frapper')
    .action(does(commands.routes))

  const territories = program.command('territories').description('référentiel des territoires')
  territories
    .command('import')
    .description('charge ou met à jour le référentiel de France')
    .action(does(commands.territoriesImport))
  territories
    .command('import-contours <fichier>')
    .description('charge des contours (TopoJSON ou GeoJSON)')
    .action(does(commands.contoursImport))

  program
    .command('backup <fichier>')
    .description('écrit toute l’instance dans une archive')
    .action(does(commands.backup))
  program
    .command('restore <fichier>')
    .description('relit une archive dans une instance vide')
    .action(does(commands.restore))

  const audit = program.command('audit').description('mémoire des actes')
  audit
    .command('verify')
    .description('recalcule la chaîne des actes')
    .option('--anchor <position:empreinte>', 'tête notée plus tôt, hors de l’instance')
    .action(async (options: { anchor?: string }) =>
      commands.auditVerify(terminal(), options.anchor),
    )

  const protocol = program.command('protocol').description('protocoles figés')
  protocol
    .command('verify <fichier>')
    .description('recalcule l’empreinte d’un protocole figé')
    .option('--hash <empreinte>', 'empreinte publiée, à comparer')
    .action(async (file: string, options: { hash?: string }) =>
      commands.protocolVerify(terminal(), file, options.hash),
    )

  const mailings = program.command('mailings').description('lettres aux abonné·es')
  mailings
    .command('send <id>')
    .description('envoie une lettre prête, ou reprend un envoi en cours')
    .action(does(sendMailing))
  mailings
    .command('report <id>')
    .description('ce qu’une lettre est devenue, et qui est dans le doute')
    .action(does(reportMailing))
  mailings
    .command('bounces <fichiers...>')
    .description('lit des courriels revenus (.eml, mbox) et écarte les adresses perdues')
    .action(async (files: string[]) => readBounces(terminal(), files))
  mailings
    .command('dns')
    .description('les lignes SPF, DKIM, DMARC et MX à publier, et celles qui le sont')
    .action(does(checkMailDns))

  const network = program.command('network').description('réseau des territoires')
  network
    .command('import <fichier>')
    .description('importe des contacts : CSV, XLSX ou vCard ; une seconde fois, rien n’est créé')
    .option('--map <fichier>', 'correspondance en JSON : titre de la colonne → champ')
    .option('--dry-run', 'dit ce qui se passerait, sans rien écrire')
    .option('--origin <origine>', 'd’où viennent les données (par défaut : ce fichier)')
    .option(
      '--keep-unknown-places',
      'garde comme texte une organisation inconnue, au lieu de rejeter la ligne',
    )
    .option('--json', 'réponse en JSON, pour les machines')
    .action(async (file: string, options: NetworkImportOptions & { json?: boolean }) =>
      networkImport(
        makeTerminal(options.json === true || program.opts()['json'] === true),
        file,
        options,
      ),
    )

  const votes = program.command('votes').description('scrutins')
  votes
    .command('tally <fichier>')
    .description(
      'dépouille un fichier de bulletins : BLT, PrefLib, ABIF ou CSV ; sans serveur ni base',
    )
    .requiredOption('--method <méthode>', fileMethods.join(', '))
    .option('--seats <nombre>', 'nombre de sièges (par défaut : celui du fichier, sinon 1)')
    .option('--grades <mentions>', 'mentions de la pire à la meilleure, séparées par des virgules')
    .option(
      '--order <options>',
      'ordre tiré au sort, qui départage les égalités : numéros ou noms, séparés par des virgules',
    )
    .option('--lang <langue>', 'langue de la réponse : fr ou en', 'fr')
    .option('--margins', 'Schulze : force d’un duel par l’écart, et non par les voix du gagnant')
    .option('--json', 'réponse en JSON, pour les machines')
    .action(async (file: string, options: TallyOptions & { json?: boolean }) =>
      tallyVotes(
        makeTerminal(options.json === true || program.opts()['json'] === true),
        file,
        options,
      ),
    )
    .addHelpText('after', examples(tallyExamples))

  votes
    .command('verify <archive>')
    .description('vérifie l’archive d’un scrutin terminé et le recompte ; sans serveur ni base')
    .option('--against <copie>', 'une copie plus ancienne : rien ne doit en avoir été retiré')
    .option('--json', 'réponse en JSON, pour les machines')
    .action(async (file: string, options: { against?: string; json?: boolean }) =>
      verifyVote(
        makeTerminal(options.json === true || program.opts()['json'] === true),
        file,
        options,
      ),
    )
    .addHelpText('after', examples(verifyExamples))

  const draws = program.command('draws').description('tirage au sort, sans serveur ni base')
  addDrawCommands(program, draws)
  for (const command of draws.commands) {
    const lines = drawExamples[command.name()]
    if (lines) command.addHelpText('after', examples(['Exemples :', ...lines]))
  }

  const watch = program.command('watch').description('veille')
  watch
    .command('fetch')
    .description('lit les sources qui sont dues, et dit ce qu’elles ont apporté')
    .option('--json', 'réponse en JSON, pour les machines')
    .action(async (options: { json?: boolean }) =>
      watchFetch(makeTerminal(options.json === true || program.opts()['json'] === true)),
    )

  const resources = program.command('resources').description('communs')
  resources
    .command('generate')
    .description('invente des ressources, pour mesurer ; refusé là où des personnes ont écrit')
    .requiredOption('--count <nombre>', 'combien il doit y en avoir')
    .action(async (options: { count: string }) => generate(terminal(), options.count))
  addResourceCommands(program, resources)

  const demo = program.command('demo').description('monde de démonstration')
  demo
    .command('load')
    .description('charge le monde de démonstration')
    .action(does(commands.demoLoad))
  demo
    .command('remove')
    .description('retire le monde de démonstration')
    .action(does(commands.demoRemove))

  return {
    run: (given: readonly string[]) => run(program, given),
    /** Every command that can be run, by its words. */
    names: namesOf(program),
  }
}

function namesOf(command: Command): readonly string[] {
  return command.commands.flatMap((one) =>
    one.commands.length === 0
      ? [one.name()]
      : namesOf(one).map((inner) => `${one.name()} ${inner}`),
  )
}

async function run(program: Command, given: readonly string[]): Promise<number> {
  try {
    await program.parseAsync([...given], { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof CommandMisread) {
      process.stderr.write(`${error.message}\n`)
      if (given.includes('--json')) process.stdout.write(`${misreadAnswer(error)}\n`)
      return 2
    }
    if (error instanceof CommandEnds) return error.code
    if (error instanceof ConfigProblem || error instanceof CommandRefused) {
      process.stderr.write(`${error.message}\n`)
      return 1
    }
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
    return 1
  }
}

/** For machines: what could not be understood, where they wait for an answer. */
function misreadAnswer({ message, problems }: CommandMisread): string {
  return JSON.stringify({ schema: 'ouvroir error 1', ok: false, message, problems }, null, 2)
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Usage :',
  'Options:': 'Options :',
  'Commands:': 'Commandes :',
  'Arguments:': 'Arguments :',
}

function frenchTitle(title: string): string {
  return titles[title] ?? title
}
