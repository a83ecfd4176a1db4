import { Command, CommanderError } from 'commander'
import { fileMethods } from '#modules/votes/offline.ts'
import { databaseWords } from './database-words.ts'
import { frenchError, frenchHelp } from './french-words.ts'
import { helpExamples } from './help-examples.ts'
import type { BuildIndexOptions } from './indices/build-index.ts'
import type { ReadMarksOptions } from './marks/read-marks.ts'
import type { NetworkImportOptions } from './network.ts'
import type { ConvertOptions } from './questionnaires/questionnaire-commands.ts'
import {
  CommandEnds,
  CommandMisread,
  CommandRefused,
  makeTerminal,
  type Terminal,
} from './terminal.ts'
import type { TallyOptions } from './votes.ts'

/** A command loads what it uses, once it is run: to count a file, or to draw a panel, takes no house at all. */
const house = () => import('./commands.ts')
const places = () => import('./territories.ts')
const backups = () => import('./backup.ts')
const mailing = () => import('./mailings.ts')

/** The command line. Help in French; `--json` for machines. */
export function makeProgram() {
  const program = new Command('ouvroir')
    .description('L’atelier ouvert d’un laboratoire d’innovation démocratique')
    .option('--json', 'réponse en JSON, pour les machines')
    .helpOption('-h, --help', 'affiche cette aide')
    .helpCommand('help [commande]', 'affiche l’aide d’une commande')
    .configureHelp(frenchHelp)
    .showHelpAfterError('(ajoutez --help pour l’aide)')
    .configureOutput({ outputError: (words, write) => write(frenchError(words)) })
    .exitOverride()

  const terminal = () => makeTerminal(program.opts()['json'] === true)
  type Run = (terminal: Terminal, ...args: string[]) => Promise<void>
  const does =
    (load: () => Promise<Run>) =>
    async (...args: unknown[]) =>
      (await load())(terminal(), ...args.filter((one) => typeof one === 'string'))
  const serving =
    (parts: { web: boolean; worker: boolean }): Run =>
    async (out) =>
      (await house()).serve(out, parts)

  program
    .command('serve')
    .description('ouvre l’instance : pages et tâches de fond')
    .action(does(async () => serving({ web: true, worker: true })))
  program
    .command('web')
    .description('les pages seules (plusieurs processus possibles)')
    .action(does(async () => serving({ web: true, worker: false })))
  program
    .command('worker')
    .description('les tâches de fond seules (plusieurs processus possibles)')
    .action(does(async () => serving({ web: false, worker: true })))
  program
    .command('migrate')
    .description('met la base à jour, et dit ce qui change')
    .option('--dry-run', 'dit ce qui changerait, sans rien écrire')
    .action(async (options: { dryRun?: boolean }) =>
      (await import('./migrate.ts')).migrateDatabase(terminal(), options),
    )
  program
    .command('seed')
    .description('charge les territoires, les fiches de départ et le monde de démonstration')
    .action(does(async () => (await house()).seed))
  program
    .command('sign-in')
    .description('imprime un lien de connexion à usage unique')
    .requiredOption('--email <adresse>', 'adresse de la personne')
    .action(async (options: { email: string }) => (await house()).signIn(terminal(), options.email))
  program
    .command('routes')
    .description('toutes les adresses et qui peut y frapper')
    .action(does(async () => (await house()).routes))

  const territories = program.command('territories').description('référentiel des territoires')
  territories
    .command('import')
    .description('charge ou met à jour le référentiel de France')
    .action(does(async () => (await places()).territoriesImport))
  territories
    .command('import-contours <fichier>')
    .description('charge des contours (TopoJSON ou GeoJSON)')
    .action(does(async () => (await places()).contoursImport))

  program
    .command('backup <fichier>')
    .description('écrit toute l’instance dans une archive')
    .action(does(async () => (await backups()).backup))
  program
    .command('restore <fichier>')
    .description('relit une archive dans une instance vide')
    .action(does(async () => (await backups()).restore))

  const audit = program.command('audit').description('mémoire des actes')
  audit
    .command('verify')
    .description('recalcule la chaîne des actes')
    .option('--anchor <position:empreinte>', 'tête notée plus tôt, hors de l’instance')
    .action(async (options: { anchor?: string }) =>
      (await import('./audit.ts')).auditVerify(terminal(), options.anchor),
    )

  const protocol = program.command('protocol').description('protocoles figés')
  protocol
    .command('verify <fichier>')
    .description('recalcule l’empreinte d’un protocole figé')
    .option('--hash <empreinte>', 'empreinte publiée, à comparer')
    .action(async (file: string, options: { hash?: string }) =>
      (await import('./protocol.ts')).protocolVerify(terminal(), file, options.hash),
    )

  const mailings = program.command('mailings').description('lettres aux abonné·es')
  mailings
    .command('send <id>')
    .description('envoie une lettre prête, ou reprend un envoi en cours')
    .action(does(async () => (await mailing()).sendMailing))
  mailings
    .command('report <id>')
    .description('ce qu’une lettre est devenue, et qui est dans le doute')
    .action(does(async () => (await mailing()).reportMailing))
  mailings
    .command('bounces <fichiers...>')
    .description('lit des courriels revenus (.eml, mbox) et écarte les adresses perdues')
    .action(async (files: string[]) => (await mailing()).readBounces(terminal(), files))
  mailings
    .command('dns')
    .description('les lignes SPF, DKIM, DMARC et MX à publier, et celles qui le sont')
    .action(does(async () => (await mailing()).checkMailDns))

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
      (await import('./network.ts')).networkImport(
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
      (await import('./votes.ts')).tallyVotes(
        makeTerminal(options.json === true || program.opts()['json'] === true),
        file,
        options,
      ),
    )

  votes
    .command('verify <archive>')
    .description('vérifie l’archive d’un scrutin terminé et le recompte ; sans serveur ni base')
    .option('--against <copie>', 'une copie plus ancienne : rien ne doit en avoir été retiré')
    .option('--json', 'réponse en JSON, pour les machines')
    .action(async (file: string, options: { against?: string; json?: boolean }) =>
      (await import('./verify-vote.ts')).verifyVote(
        makeTerminal(options.json === true || program.opts()['json'] === true),
        file,
        options,
      ),
    )

  const index = program.command('index').description('indices composites')
  index
    .command('build <dossier>')
    .description(
      'calcule un indice composite, étape par étape, depuis …iData.csv et …iMeta.csv ; sans serveur ni base',
    )
    .option('--plan <fichier>', 'les choix en JSON (par défaut : le plan.json du dossier)')
    .option('--runs <nombre>', 'refait l’indice avec d’autres choix au hasard : que vaut un rang ?')
    .option('--seed <nombre>', 'graine du hasard, pour refaire la même réponse (1 si elle manque)')
    .option('--lang <langue>', 'langue de la réponse : fr ou en', 'fr')
    .option('--json', 'réponse en JSON, pour les machines')
    .action(async (folder: string, options: BuildIndexOptions & { json?: boolean }) =>
      (await import('./indices/build-index.ts')).buildIndexOf(
        makeTerminal(options.json === true || program.opts()['json'] === true),
        folder,
        options,
      ),
    )

  const questionnaires = program.command('questionnaires').description('questionnaires')
  questionnaires
    .command('check <fichier>')
    .description('vérifie un questionnaire : JSON ou XLSForm ; sans serveur ni base')
    .option('--json', 'réponse en JSON, pour les machines')
    .action(async (file: string, options: { json?: boolean }) =>
      (await import('./questionnaires/questionnaire-commands.ts')).checkQuestionnaireFile(
        makeTerminal(options.json === true || program.opts()['json'] === true),
        file,
      ),
    )
  questionnaires
    .command('convert <fichier>')
    .description('écrit un questionnaire dans un autre format, et dit ce qui s’y perd')
    .requiredOption('--to <format>', 'xlsform, limesurvey, codebook, r, ddi, datapackage ou json')
    .option('--language <langue>', 'langue des libellés ; sinon la première du questionnaire')
    .option('--out <fichier>', 'fichier à écrire ; il ne doit pas exister')
    .option('--json', 'réponse en JSON, pour les machines')
    .action(async (file: string, options: ConvertOptions & { json?: boolean }) =>
      (await import('./questionnaires/questionnaire-commands.ts')).convertQuestionnaire(
        makeTerminal(options.json === true || program.opts()['json'] === true),
        file,
        options,
      ),
    )

  program
    .command('marks')
    .description('cases cochées sur papier, sans serveur ni base')
    .command('read <images...>')
    .description(
      'lit des feuilles remplies, en photos ou en PDF du scanner, et dit ce qu’il faut regarder',
    )
    .requiredOption('--form <fichier>', 'description du formulaire : où sont ses cases')
    .option('--cuttings <dossier>', 'y découpe chaque case douteuse et chaque écriture')
    .option('--lang <langue>', 'langue de la réponse : fr ou en', 'fr')
    .option('--json', 'réponse en JSON, pour les machines')
    .action(async (pictures: string[], options: ReadMarksOptions & { json?: boolean }) =>
      (await import('./marks/read-marks.ts')).readMarks(
        makeTerminal(options.json === true || program.opts()['json'] === true),
        pictures,
        options,
      ),
    )

  const budgets = program
    .command('budgets')
    .description('budgets participatifs, sans serveur ni base')
  const draws = program.command('draws').description('tirage au sort, sans serveur ni base')
  const trials = program
    .command('trials')
    .description('essais : tirer les groupes, compter combien il en faut, mesurer un effet')
  const maps = program.command('opinion-map').description('cartes d’avis, sans serveur ni base')

  const economics = program
    .command('economics')
    .description('comptes des projets, sans serveur ni base')
  const funding = program
    .command('funding')
    .description('annonces d’aides et de marchés, sans serveur ni base')

  const watch = program.command('watch').description('veille')
  watch
    .command('fetch')
    .description('lit les sources qui sont dues, et dit ce qu’elles ont apporté')
    .option('--json', 'réponse en JSON, pour les machines')
    .action(async (options: { json?: boolean }) =>
      (await import('./watch.ts')).watchFetch(
        makeTerminal(options.json === true || program.opts()['json'] === true),
      ),
    )

  const resources = program.command('resources').description('communs')
  resources
    .command('generate')
    .description('invente des ressources, pour mesurer ; refusé là où des personnes ont écrit')
    .requiredOption('--count <nombre>', 'combien il doit y en avoir')
    .action(async (options: { count: string }) =>
      (await import('./resources.ts')).generate(terminal(), options.count),
    )

  const demo = program.command('demo').description('monde de démonstration')
  demo
    .command('load')
    .description('charge le monde de démonstration')
    .action(does(async () => (await house()).demoLoad))
  demo
    .command('remove')
    .description('retire le monde de démonstration')
    .action(does(async () => (await house()).demoRemove))

  /** Groups whose commands bring their own parts: they are added when they are named. */
  const groups: Readonly<Record<string, () => Promise<void>>> = {
    budgets: async () => {
      const { addBudgetCommands } = await import('./budgets/budget-commands.ts')
      addBudgetCommands(program, budgets)
    },
    draws: async () => {
      const { addDrawCommands } = await import('./draws/draw-commands.ts')
      addDrawCommands(program, draws)
    },
    trials: async () => {
      const { addTrialCommands } = await import('./trials/trial-commands.ts')
      addTrialCommands(program, trials)
    },
    economics: async () => {
      const { addEconomicsCommands } = await import('./economics/economics-commands.ts')
      addEconomicsCommands(program, economics)
    },
    funding: async () => {
      const { addFundingCommands } = await import('./funding/funding-commands.ts')
      addFundingCommands(program, funding)
    },
    'opinion-map': async () => {
      const { addMapCommands } = await import('./maps/map-commands.ts')
      addMapCommands(program, maps)
    },
    resources: async () => {
      const { addResourceCommands } = await import('./resource-commands.ts')
      addResourceCommands(program, resources)
    },
  }
  return {
    run: async (values: readonly string[]) => {
      const named = values.find((word) => Object.hasOwn(groups, word))
      if (named !== undefined) await groups[named]?.()
      for (const { words, command } of commandsOf(program)) {
        command.addHelpText('after', () => helpExamples(words))
      }
      return run(program, values)
    },
    /** Every command that can be run. */
    commands: async () => {
      for (const add of Object.values(groups)) await add()
      return commandsOf(program)
    },
  }
}

interface Runnable {
  /** `votes tally` */
  readonly words: string
  readonly command: Command
}

function commandsOf(group: Command, before = ''): readonly Runnable[] {
  return group.commands.flatMap((command) => {
    const words = `${before}${command.name()}`
    return command.commands.length === 0 ? [{ words, command }] : commandsOf(command, `${words} `)
  })
}

async function run(program: Command, values: readonly string[]): Promise<number> {
  try {
    await program.parseAsync([...values], { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof CommandMisread) {
      process.stderr.write(`${error.message}\n`)
      if (values.includes('--json')) process.stdout.write(`${misreadAnswer(error)}\n`)
      return 2
    }
    if (error instanceof CommandEnds) return error.code
    const refusal = error instanceof CommandRefused ? error : await problemIn(error)
    const words = refusal?.message ?? databaseWords(error, process.env)
    if (words !== undefined) {
      process.stderr.write(`${words}\n`)
      return 1
    }
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
    return 1
  }
}

/** What reads the settings and the files of content is loaded to know its refusals, only when something else went wrong. */
async function problemIn(error: unknown): Promise<Error | undefined> {
  const { ConfigProblem } = await import('#platform/config.ts')
  const { ContentProblem } = await import('#kit/content/content.ts')
  return error instanceof ConfigProblem || error instanceof ContentProblem ? error : undefined
}

/** For machines: what could not be understood, where they wait for an answer. */
function misreadAnswer({ message, problems }: CommandMisread): string {
  return JSON.stringify({ schema: 'ouvroir error 1', ok: false, message, problems }, null, 2)
}
