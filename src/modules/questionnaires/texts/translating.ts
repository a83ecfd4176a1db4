import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** The pages where a team says its questions in other languages. */
export const translatingTexts = defineTexts(
  {
    title: 'Les langues du questionnaire',
    lead: 'Chaque langue est proposée aux personnes qui répondent, sur papier et sur les feuilles d’appel. Un texte qui manque est lu dans la première langue.',
    frozenLead:
      'Les questions ne changent plus. Vous pouvez dire ce qui manque, ou ajouter une langue, tant que l’on répond. Un texte ajouté depuis l’ouverture se corrige tant que personne n’a commencé à répondre dans cette langue. Chaque ajout est écrit dans le journal.',
    overLead:
      'On ne répond plus : les langues ne changent plus. Une enquête reposée reprend les textes de celle-ci.',
    language: 'Langue',
    first: 'langue des questions',
    state: 'Où en est la traduction',
    done: 'Tous les textes sont traduits.',
    missing: (missing: number, texts: number) =>
      `${counted(missing, 'texte manque', 'textes manquent')} sur ${counted(texts, 'texte', 'textes')}.`,
    fallsBack: (missing: number, language: string) =>
      `${counted(missing, 'texte n’est pas traduit', 'textes ne sont pas traduits')} : les personnes ${missing > 1 ? 'les lisent' : 'le lisent'} en ${language}.`,
    add: 'Ajouter une langue',
    addHelp: 'La langue est proposée dès qu’un texte y est écrit.',
    none: 'Écrivez d’abord des questions : il n’y a encore rien à traduire.',
    titleOf: (language: string) => `Traduction : ${language}`,
    typeTitle: 'Écrire ici',
    part: 'Où',
    head: 'Titre et introduction',
    page: (at: number) => `Page ${at}`,
    tableTitle: 'Avec un tableau',
    tableHelp:
      'Une ligne par texte : sa clé, le texte, sa traduction. Complétez la dernière colonne, sans toucher aux deux autres, puis envoyez le tableau : vous voyez ce qu’il change avant d’enregistrer.',
    csv: 'Télécharger le tableau (CSV)',
    xlsx: 'Télécharger le tableau (XLSX)',
    file: 'Tableau complété',
    fileHint: 'CSV, XLSX ou ODS, 5 Mo au plus.',
    bring: 'Lire ce tableau',
    chooseFile: 'Choisissez le tableau complété.',
    keyTitle: 'clé',
    noColumn: {
      key: 'Il manque la colonne « clé ». Gardez la ligne de titres du tableau téléchargé.',
      translation: (tag: string) =>
        `Il manque la colonne « ${tag} ». Gardez la ligne de titres du tableau téléchargé pour cette langue.`,
    },
    twoColumns: (columns: readonly { readonly title: string; readonly rank: number }[]) =>
      `Deux colonnes disent la même chose : ${columns.map(({ title, rank }) => `colonne ${rank} « ${title} »`).join(', ')}. Gardez-en une seule.`,
    nothingBrought: 'Ce tableau ne dit rien de nouveau : rien n’est changé.',
    broughtTitle: 'Ce que ce tableau change',
    broughtLead: 'Rien n’est encore enregistré.',
    changes: (changes: number) =>
      counted(changes, 'texte sera enregistré', 'textes seront enregistrés'),
    same: (same: number) => counted(same, 'texte est déjà écrit ainsi', 'textes sont déjà ainsi'),
    blank: (blank: number) =>
      counted(blank, 'ligne est sans traduction', 'lignes sont sans traduction'),
    problems: (count: number) =>
      `${counted(count, 'ligne laissée de côté', 'lignes laissées de côté')} : ce qui est déjà enregistré reste.`,
    problemAt: (line: number, column: string) => `Ligne ${line}, colonne « ${column} »`,
    more: (count: number) => `Et ${counted(count, 'autre ligne', 'autres lignes')}.`,
    codes: {
      'no-key': 'la clé manque, rien ne dit de quel texte il s’agit',
      'unknown-path': 'aucun texte n’a cette clé',
      'source-changed': 'ce texte a été récrit depuis : relisez sa traduction',
      twice: 'cette clé est déjà plus haut',
      'too-long': 'la traduction dépasse 5 000 signes',
      'of-the-opening': 'ce texte a été écrit avant l’ouverture, il ne change plus',
      answered: 'quelqu’un a commencé à répondre dans cette langue, ce texte ne change plus',
      'same-words': 'deux réponses de cette question se liraient avec les mêmes mots',
    },
    before: 'Avant',
    after: 'Après',
    source: 'Texte',
    empty: 'rien',
    save: 'Enregistrer',
    saved: 'Les traductions sont enregistrées.',
    remove: 'Retirer cette langue',
    removeSure: 'Tous les textes de cette langue sont effacés. Les questions restent.',
    removed: 'La langue est retirée.',
    questionAt: (at: number) => `Question ${at}`,
    roles: {
      title: 'titre',
      intro: 'introduction',
      'page-title': 'titre de la page',
      text: 'la question',
      answer: 'réponse proposée',
      before: 'mots avant la question',
      help: 'aide',
      definition: 'définition',
      legal: 'ce que dit la loi',
      low: 'mots du début de l’échelle',
      high: 'mots de la fin de l’échelle',
      unit: 'unité',
      reason: 'raison du changement de mots',
    },
    alreadyFixed: 'Textes qui ne changent plus',
    fixed: {
      'of-the-opening': 'Écrit avant l’ouverture, avec les questions.',
      answered: 'Quelqu’un a commencé à répondre dans cette langue.',
    },
    nothingLeft: 'Tous les textes de cette page sont traduits.',
    refusals: {
      frozen: 'L’enquête est ouverte : une langue ne se retire plus.',
      'of-the-opening':
        'Un de ces textes a été écrit avant l’ouverture, avec les questions : il ne change plus.',
      answered:
        'Quelqu’un a commencé à répondre dans cette langue : ses textes ne changent plus, pour que toutes les réponses soient données aux mêmes mots.',
      'same-words': (words: string) =>
        `Deux réponses d’une même question se liraient « ${words} » : écrivez-les autrement.`,
      over: 'On ne répond plus à ces questions : leurs traductions ne changent plus.',
      'nothing-said': 'Écrivez au moins un texte.',
    },
    readIn: 'Lire les questions dans une autre langue',
  },
  {
    title: 'The languages of the questionnaire',
    lead: 'Each language is offered to those who answer, on paper and on call sheets. A text that is missing is read in the first language.',
    frozenLead:
      'The questions do not change any more. You may say what is missing, or add a language, as long as people answer. A text added since the opening may be corrected as long as nobody has begun to answer in that language. Each addition is written in the log.',
    overLead:
      'Nobody answers any more: the languages do not change. A survey asked again takes over the texts of this one.',
    language: 'Language',
    first: 'language of the questions',
    state: 'How far the translation is',
    done: 'Every text is translated.',
    missing: (missing: number, texts: number) =>
      `${counted(missing, 'text is missing', 'texts are missing')} out of ${counted(texts, 'text', 'texts')}.`,
    fallsBack: (missing: number, language: string) =>
      `${counted(missing, 'text is not translated', 'texts are not translated')}: people read ${missing === 1 ? 'it' : 'them'} in ${language}.`,
    add: 'Add a language',
    addHelp: 'A language is offered as soon as one text is written in it.',
    none: 'Write questions first: there is nothing to translate yet.',
    titleOf: (language: string) => `Translation: ${language}`,
    typeTitle: 'Write here',
    part: 'Where',
    head: 'Title and introduction',
    page: (at: number) => `Page ${at}`,
    tableTitle: 'With a table',
    tableHelp:
      'One line for each text: its key, the text, its translation. Fill in the last column without touching the two others, then send the table: you see what it changes before you save.',
    csv: 'Download the table (CSV)',
    xlsx: 'Download the table (XLSX)',
    file: 'Table filled in',
    fileHint: 'CSV, XLSX or ODS, 5 MB at most.',
    bring: 'Read this table',
    chooseFile: 'Choose the table that was filled in.',
    keyTitle: 'key',
    noColumn: {
      key: 'The column “key” is missing. Keep the line of titles of the table that you downloaded.',
      translation: (tag: string) =>
        `The column “${tag}” is missing. Keep the line of titles of the table downloaded for this language.`,
    },
    twoColumns: (columns) =>
      `Two columns say the same thing: ${columns.map(({ title, rank }) => `column ${rank} “${title}”`).join(', ')}. Keep one of them.`,
    nothingBrought: 'This table says nothing new: nothing is changed.',
    broughtTitle: 'What this table changes',
    broughtLead: 'Nothing is saved yet.',
    changes: (changes: number) => counted(changes, 'text will be saved', 'texts will be saved'),
    same: (same: number) => counted(same, 'text is written so already', 'texts are so already'),
    blank: (blank: number) =>
      counted(blank, 'line has no translation', 'lines have no translation'),
    problems: (count: number) =>
      `${counted(count, 'line set aside', 'lines set aside')}: what is saved already stays.`,
    problemAt: (line: number, column: string) => `Line ${line}, column “${column}”`,
    more: (count: number) => `And ${counted(count, 'other line', 'other lines')}.`,
    codes: {
      'no-key': 'the key is missing, nothing says which text it is',
      'unknown-path': 'no text has this key',
      'source-changed': 'this text was written anew since: read its translation again',
      twice: 'this key stands above already',
      'too-long': 'the translation has more than 5,000 characters',
      'of-the-opening': 'this text was written before the opening, it does not change any more',
      answered: 'somebody began to answer in this language, this text does not change any more',
      'same-words': 'two answers of this question would be read in the same words',
    },
    before: 'Before',
    after: 'After',
    source: 'Text',
    empty: 'nothing',
    save: 'Save',
    saved: 'The translations are saved.',
    remove: 'Remove this language',
    removeSure: 'Every text of this language is erased. The questions stay.',
    removed: 'The language is removed.',
    questionAt: (at: number) => `Question ${at}`,
    roles: {
      title: 'title',
      intro: 'introduction',
      'page-title': 'title of the page',
      text: 'the question',
      answer: 'offered answer',
      before: 'words before the question',
      help: 'help',
      definition: 'definition',
      legal: 'what the law says',
      low: 'words at the beginning of the scale',
      high: 'words at the end of the scale',
      unit: 'unit',
      reason: 'reason of the rewording',
    },
    alreadyFixed: 'Texts that do not change any more',
    fixed: {
      'of-the-opening': 'Written before the opening, with the questions.',
      answered: 'Somebody began to answer in this language.',
    },
    nothingLeft: 'Every text of this page is translated.',
    refusals: {
      frozen: 'The survey is open: a language is not removed any more.',
      'of-the-opening':
        'One of these texts was written before the opening, with the questions: it does not change any more.',
      answered:
        'Somebody began to answer in this language: its texts do not change any more, so that all answers are given to the same words.',
      'same-words': (words: string) =>
        `Two answers of one question would be read “${words}”: write them otherwise.`,
      over: 'Nobody answers these questions any more: their translations do not change.',
      'nothing-said': 'Write one text at least.',
    },
    readIn: 'Read the questions in another language',
  },
)
