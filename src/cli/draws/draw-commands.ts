import type { Command } from 'commander'
import { makeTerminal, type Terminal } from '../terminal.ts'
import type { AlternatesOptions, ReplaceOptions, TablesOptions } from './after-draw.ts'
import type { CommuneOptions } from './draw-in-commune.ts'
import type { DrawFiles } from './draw-input.ts'
import type { LettersOptions } from './draw-letters.ts'
import type { ReceiptOptions } from './make-draw-receipt.ts'
import type { ProofOptions } from './prove-draw.ts'
import type { SelectDrawOptions } from './select-draw.ts'
import type { VerifyOptions } from './verify-draw.ts'

/** `ouvroir draws …`: needs neither a server nor a database. */
export function addDrawCommands(program: Command, draws: Command) {
  const terminal = (options: { json?: boolean }): Terminal =>
    makeTerminal(options.json === true || program.opts()['json'] === true)

  withFiles(draws.command('select').description('calcule les chances et la liste des panels'))
    .option('--method <règle>', 'leximin, maximin, nash, goldilocks ou legacy', 'leximin')
    .option('--panels <n>', 'nombre de panels de la liste publiée', '1000')
    .option('--seed <texte>', 'graine qui désigne un panel de la liste')
    .option('--flex', 'assouplit les quotas impossibles dans leurs bornes souples')
    .option('--max-seconds <s>', 's’arrête là avec ce qui est prouvé')
    .action(async (options: SelectDrawOptions & Json) =>
      (await import('./select-draw.ts')).selectDraw(terminal(options), options),
    )
  withFiles(
    draws.command('check').description('dit si les quotas sont possibles, et sinon pourquoi'),
  ).action(async (options: DrawFiles & Json) =>
    (await import('./select-draw.ts')).checkDraw(terminal(options), options),
  )
  withFiles(
    draws
      .command('proof <fichier>')
      .description('écrit la preuve des chances, que scripts/check-proof.py vérifie'),
  )
    .option('--method <règle>', 'leximin, maximin, nash ou goldilocks', 'leximin')
    .option('--max-seconds <s>', 'renonce après ce temps, et dit ce qui est connu')
    .action(async (file: string, options: ProofOptions & Json) =>
      (await import('./prove-draw.ts')).proveDraw(terminal(options), file, options),
    )
  withFiles(draws.command('replace').description('qui peut prendre les places libres'))
    .requiredOption('--seated <fichier>', 'le panel, personnes qui partent comprises')
    .requiredOption('--leaving <ids>', 'identifiants qui partent, séparés par des virgules')
    .option('--unavailable <ids>', 'identifiants qui ne peuvent plus être appelés')
    .option('--seed <texte>', 'graine du tirage')
    .option('--batch <n>', 'numéro de la série de remplacements', '1')
    .action(async (options: ReplaceOptions & Json) =>
      (await import('./after-draw.ts')).replaceSeats(terminal(options), options),
    )
  withFiles(draws.command('alternates').description('suppléant·es à prévoir'))
    .requiredOption('--seated <fichier>', 'le panel')
    .requiredOption('--seed <texte>', 'graine du tirage')
    .option('--drop-out <part>', 'pertes attendues : 0.2, ou 0.2;Age|16-29=0.35', '0.2')
    .option('--size <n>', 'nombre de suppléant·es')
    .action(async (options: AlternatesOptions & Json) =>
      (await import('./after-draw.ts')).alternatesOf(terminal(options), options),
    )
  withFiles(draws.command('tables').description('tables mélangées, sur plusieurs tours'))
    .requiredOption('--seated <fichier>', 'le panel')
    .requiredOption('--tables <n>', 'nombre de tables')
    .requiredOption('--rounds <n>', 'nombre de tours')
    .requiredOption('--seed <texte>', 'graine')
    .action(async (options: TablesOptions & Json) =>
      (await import('./after-draw.ts')).tablesOf(terminal(options), options),
    )
  draws
    .command('verify <reçu>')
    .description('recalcule un reçu de tirage')
    .option('--after <reçu>', 'reçu du tirage que celui-ci suit : le lien est vérifié')
    .option('--letters <liste>', 'liste numérotée des lettres : le tirage est refait')
    .option('--roots <pem>', 'certificats racines de confiance pour les jetons d’horodatage')
    .option('--json', 'réponse en JSON, pour les machines')
    .action(async (file: string, options: VerifyOptions & Json) =>
      (await import('./verify-draw.ts')).verifyDraw(terminal(options), file, options),
    )
  withFiles(draws.command('receipt').description('écrit l’engagement, puis le reçu d’un tirage'))
    .requiredOption('--title <texte>', 'titre du tirage')
    .requiredOption('--rules <fichier>', 'la règle publiée, en texte')
    .requiredOption('--key <texte>', 'clé secrète des tickets, à garder jusqu’à la fin')
    .requiredOption('--round <n>', 'tour de la balise drand quicknet, fixé d’avance')
    .requiredOption('--out <fichier>', 'engagement ou reçu à écrire')
    .option('--at <date>', 'quand l’engagement est pris', '')
    .option('--dice <chiffres>', 'trois dés à dix faces, centaines d’abord')
    .option('--signature <hex>', 'signature du tour : écrit le reçu')
    .action(async (options: ReceiptOptions & Json) =>
      (await import('./make-draw-receipt.ts')).makeDrawReceipt(terminal(options), options),
    )
  draws
    .command('letters')
    .description('lettres à envoyer, par strate, selon les réponses attendues')
    .requiredOption('--panel <n>', 'nombre de places')
    .requiredOption('--strata <fichier>', 'une ligne par strate : nom, adresses, part de réponse')
    .option('--factor <n>', 'réponses voulues par place', '4')
    .option('--confidence <part>', 'confiance', '0.9')
    .option('--drop-out <part>', 'pertes attendues', '0.2')
    .option('--json', 'réponse en JSON, pour les machines')
    .action(async (options: LettersOptions & Json) =>
      (await import('./draw-letters.ts')).lettersOf(terminal(options), options),
    )
  draws
    .command('commune')
    .description('tire la part d’une commune dans sa liste, qui reste chez elle')
    .requiredOption('--list <fichier>', 'la liste de la commune, en CSV')
    .requiredOption('--letters <n>', 'lettres à tirer')
    .requiredOption('--seed <texte>', 'la graine partagée par toutes les communes')
    .requiredOption('--codes <fichier>', 'à écrire : les codes, qui peuvent partir')
    .requiredOption('--merge <fichier>', 'à écrire : le publipostage, qui reste dans la commune')
    .option('--stratum <colonne>', 'colonne de la strate')
    .option('--one-by-home', 'une lettre au plus par foyer')
    .option('--json', 'réponse en JSON, pour les machines')
    .action(async (options: CommuneOptions & Json) =>
      (await import('./draw-in-commune.ts')).drawInCommune(terminal(options), options),
    )
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
