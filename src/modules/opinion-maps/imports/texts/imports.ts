import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'

export const importTexts = defineTexts(
  {
    title: 'Importer une conversation',
    lead: 'Une conversation tenue ailleurs devient une carte close. L’équipe seule la lit, jusqu’à ce que vous la montriez.',
    files: 'Fichiers de l’export',
    filesHint:
      'Choisissez ensemble votes.csv et comments.csv, et summary.csv s’il y est. Une archive .zip convient aussi.',
    name: 'Titre',
    nameHint: 'Laissez vide pour reprendre celui de summary.csv.',
    presentation: 'Présentation',
    presentationHint: 'Laissez vide pour reprendre celle de summary.csv.',
    source: 'D’où vient cette conversation',
    sourceHint:
      'Qui l’a tenue, où, quand, et sous quelle licence ses données sont données. Tout le monde le lira.',
    commitment: 'Ce que la collectivité s’était engagée à faire',
    commitmentHint: 'Laissez vide si vous ne le savez pas.',
    submit: 'Importer',
    again: 'Importer même si cet export est déjà ici',
    againHint: 'Sans cette case, le même export n’est pas importé deux fois.',
    goes: 'Ce qui est effacé avec cette conversation :',
    goesMap: 'la carte, ses groupes et son rapport',
    goesStatements: (count: number) => numbered(count, 'énoncés', 'fr'),
    goesPeople: (count: number) => numbered(count, 'personnes', 'fr'),
    goesAnswers: (count: number) => numbered(count, 'réponses', 'fr'),
    goesForGood: 'Rien ne les ramène. L’export d’où elle vient peut être importé de nouveau.',
    knowing: 'Je sais que tout cela est effacé',
    kept: 'Ouvroir ne garde ni les noms, ni les heures, ni qui a proposé un énoncé.',
    imported: (people: number, statements: number, answers: number, unused: readonly string[]) =>
      `La conversation est importée : ${numbered(people, 'personnes', 'fr')}, ${numbered(statements, 'énoncés', 'fr')}, ${numbered(answers, 'réponses', 'fr')}.${unused.length === 0 ? '' : ` Fichiers laissés de côté : ${unused.join(', ')}.`}`,
    misread: (count: number, lines: string) =>
      `${counted(count, 'défaut', 'défauts')}, rien n’est importé. ${lines}`,
    line: (name: string, line: number | undefined, column: string | undefined, words: string) =>
      `${name}${line === undefined ? '' : `, ligne ${line}`}${column === undefined ? '' : `, colonne « ${column} »`} : ${words}.`,
    found: (words: string, found: string) => `${words} (lu : ${found})`,
    refusals: {
      'no-files': 'Choisissez les fichiers.',
      'no-title': 'Écrivez un titre : summary.csv n’en donne pas.',
      'no-answers': 'votes.csv ne contient aucune réponse.',
      'no-votes': 'Il manque votes.csv : choisissez tous les fichiers ensemble.',
      'no-comments': 'Il manque comments.csv : choisissez tous les fichiers ensemble.',
      'file-twice': (names: string) =>
        `Deux fichiers disent la même chose : ${names}. Gardez-en un.`,
      'not-tables': (name: string) => `${name} n’est pas un tableau en texte (.csv).`,
      'broken-archive': (name: string) =>
        `${name} ne s’ouvre pas, ou contient plus de 40 Mo. Choisissez les fichiers qu’elle contient.`,
      'too-large': 'Ces fichiers font plus de 40 Mo.',
      'too-many':
        'Une carte importée a au plus un million de réponses et 200 000 personnes. La commande « ouvroir opinion-map compute » en lit davantage.',
      misread: (about: string) => about,
      'same-export': (title: string) =>
        `Cet export est déjà ici : « ${title} ». Pour en faire une deuxième carte, cochez la case et choisissez de nouveau les fichiers.`,
      'not-sure': 'Cochez la case pour dire que vous le savez.',
      'not-imported': 'Cette carte n’a pas été importée.',
      shown: 'Cette carte est montrée à tout le monde : cessez d’abord de la montrer.',
    },
  },
  {
    title: 'Import a conversation',
    lead: 'A conversation held elsewhere becomes a map that is closed. The team alone reads it, until you show it.',
    files: 'Files of the export',
    filesHint:
      'Choose votes.csv and comments.csv together, and summary.csv if it is there. A .zip archive will do too.',
    name: 'Title',
    nameHint: 'Leave empty to take that of summary.csv.',
    presentation: 'Presentation',
    presentationHint: 'Leave empty to take that of summary.csv.',
    source: 'Where this conversation comes from',
    sourceHint:
      'Who held it, where, when, and under which licence its data are given. Everybody will read it.',
    commitment: 'What the authority had committed to',
    commitmentHint: 'Leave empty if you do not know.',
    submit: 'Import',
    again: 'Import even if this export is here already',
    againHint: 'Without this box, the same export is not imported twice.',
    goes: 'What is erased with this conversation:',
    goesMap: 'the map, its groups and its report',
    goesStatements: (count) => numbered(count, 'statements', 'en'),
    goesPeople: (count) => numbered(count, 'people', 'en'),
    goesAnswers: (count) => numbered(count, 'answers', 'en'),
    goesForGood: 'Nothing brings them back. The export that it comes from may be imported again.',
    knowing: 'I know that all this is erased',
    kept: 'Ouvroir keeps neither names, nor hours, nor who proposed a statement.',
    imported: (people, statements, answers, unused) =>
      `The conversation is imported: ${numbered(people, 'people', 'en')}, ${numbered(statements, 'statements', 'en')}, ${numbered(answers, 'answers', 'en')}.${unused.length === 0 ? '' : ` Files set aside: ${unused.join(', ')}.`}`,
    misread: (count, lines) =>
      `${counted(count, 'fault', 'faults')}, nothing is imported. ${lines}`,
    line: (name, line, column, words) =>
      `${name}${line === undefined ? '' : `, line ${line}`}${column === undefined ? '' : `, column “${column}”`}: ${words}.`,
    found: (words, found) => `${words} (found: ${found})`,
    refusals: {
      'no-files': 'Choose the files.',
      'no-title': 'Write a title: summary.csv gives none.',
      'no-answers': 'votes.csv holds no answer.',
      'no-votes': 'votes.csv is missing: choose all the files together.',
      'no-comments': 'comments.csv is missing: choose all the files together.',
      'file-twice': (names) => `Two files say the same: ${names}. Keep one of them.`,
      'not-tables': (name) => `${name} is no table of text (.csv).`,
      'broken-archive': (name) =>
        `${name} does not open, or holds more than 40 MB. Choose the files that it holds.`,
      'too-large': 'These files are larger than 40 MB.',
      'too-many':
        'An imported map has at most a million answers and 200,000 people. The command “ouvroir opinion-map compute” reads more.',
      misread: (about) => about,
      'same-export': (title) =>
        `This export is here already: “${title}”. To make a second map of it, tick the box and choose the files again.`,
      'not-sure': 'Tick the box to say that you know it.',
      'not-imported': 'This map was not imported.',
      shown: 'This map is shown to everybody: stop showing it first.',
    },
  },
)
