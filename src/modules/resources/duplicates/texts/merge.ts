import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

/** Bringing two resources together, and finding those that are here twice. */
export const mergeTexts = defineTexts(
  {
    title: 'Réunir deux fiches',
    link: 'Réunir avec une autre fiche',
    askLead: (title: string) =>
      `« ${title} » est gardée. Dites quelle autre fiche parle de la même chose : elle disparaît de la liste, et son adresse mène ici.`,
    other: 'Adresse de l’autre fiche',
    otherHint: 'La fin de son adresse, ou l’adresse entière.',
    compare: 'Comparer les deux fiches',
    noOther: 'Aucune fiche n’est à cette adresse. Copiez l’adresse de sa page.',
    lead: 'Une seule fiche reste. Rien n’est fait avant le bouton, en bas de la page.',
    keptTitle: 'La fiche gardée',
    otherTitle: 'La fiche qui disparaît',
    swap: 'Garder plutôt l’autre',
    states: { draft: 'brouillon', published: 'publiée', retired: 'retirée' },
    effectsTitle: 'Ce qui va se passer',
    effects: {
      address: (from: string, to: string) =>
        `L’adresse ${from} mène pour toujours à ${to}, avec tout ce qui est dessous : fichiers, formats, image de partage.`,
      version: 'La fiche gardée a une nouvelle version si ses mots changent.',
      words: 'Les mots de la fiche qui disparaît restent lisibles dans les versions.',
      stops:
        'Ce qui n’est pas repris : les relectures et les questions annuelles sur l’autre fiche.',
      final: 'Vous ne pourrez pas revenir en arrière.',
    },
    followTitle: 'Passe à la fiche gardée :',
    follow: {
      files: (count: number) => numbered(count, 'fichiers joints', 'fr'),
      replies: (count: number) => `${numbered(count, 'réponses', 'fr')} d’un territoire`,
      reuses: (count: number) => numbered(count, 'réutilisations racontées', 'fr'),
      translations: (count: number) =>
        `${numbered(count, 'traductions', 'fr')}, à relire : l’original a changé`,
      derived: (count: number) => numbered(count, 'fiches adaptées', 'fr'),
      collections: (count: number) => `${numbered(count, 'collections', 'fr')} où elle est citée`,
      writers: (count: number) => `${numbered(count, 'personnes', 'fr')} pour écrire`,
      remarks: (count: number) => `${numbered(count, 'remarques', 'fr')} de relecture`,
      addresses: (count: number) => numbered(count, 'anciennes adresses', 'fr'),
      imports: (count: number) => `${numbered(count, 'lignes', 'fr')} de fichiers importés`,
      versions: (count: number) =>
        `${numbered(count, 'versions', 'fr')}, à lire depuis ses versions`,
    },
    nothingFollows: 'Rien d’autre n’est attaché à la fiche qui disparaît.',
    takeTitle: 'Ce que dit chaque fiche',
    take: 'Les mots de la fiche qui disparaît',
    takes: {
      chosen: 'Reprendre ce qui est choisi ci-dessous',
      none: 'N’en reprendre aucun : le texte de la fiche gardée ne change pas',
    },
    choices: {
      choose: { kept: 'Garder celui de la fiche gardée', other: 'Prendre celui de l’autre' },
      fill: { kept: 'Laisser vide', other: 'Prendre celui de l’autre' },
      join: {
        kept: 'Garder la liste de la fiche gardée',
        other: 'Mettre les deux listes ensemble',
      },
    },
    nothingSaid: 'Rien n’est écrit ici.',
    stays: (field: string) => `Ce qui reste : ${field}`,
    same: 'Les deux fiches disent la même chose partout ailleurs.',
    noWords: {
      'told-elsewhere':
        'La fiche gardée raconte une expérimentation : ses mots s’écrivent là-bas. Aucun mot de l’autre n’est repris.',
      licence:
        'La licence de l’autre fiche ne laisse pas reprendre ses textes sous celle de la fiche gardée. Seuls les faits, les listes et les sources peuvent l’être.',
    },
    withoutPlace: (fields: string) =>
      `N’a pas de place dans ce genre de fiche, et reste lisible dans les versions : ${fields}.`,
    sure: 'J’ai lu ce qui va se passer, et les deux fiches parlent de la même chose',
    notSure: 'Cochez la case après avoir lu ce qui va se passer.',
    submit: 'Réunir les deux fiches',
    merged: 'Les deux fiches sont réunies. L’ancienne adresse mène ici.',
    refusals: {
      same: 'C’est la même fiche. Donnez l’adresse d’une autre.',
      retired:
        'L’une des deux n’est plus montrée, ou vient d’être réunie à une autre. Il n’y a rien à réunir.',
      'kept-unpublished':
        'La fiche gardée est un brouillon et l’autre est publiée : son adresse ne mènerait nulle part. Gardez plutôt l’autre.',
      'other-language':
        'Elles ne sont pas dans la même langue. Reliez-les plutôt comme traductions.',
      translation: 'L’une est la traduction de l’autre : les deux restent.',
      'born-elsewhere':
        'La fiche qui disparaîtrait vient d’une expérimentation, d’une rencontre, d’un accompagnement ou de la veille, qui continue de l’écrire. Gardez plutôt celle-là.',
      'being-written':
        'L’une des deux a dans son atelier des mots qui ne sont pas publiés. Publiez-les, ou remettez-y les mots publiés, puis revenez.',
      'two-originals':
        'Chacune est adaptée d’une fiche différente, et une fiche ne cite qu’un original. Gardez les deux.',
      'not-found': 'L’une des deux n’existe plus à cette adresse.',
      forbidden: 'Seule l’équipe peut réunir deux fiches.',
      'own-text':
        'Personne d’autre n’a encore lu ce brouillon, que vous avez apporté. Choisissez de n’en reprendre aucun mot, ou demandez à une autre personne de l’équipe de réunir les deux fiches.',
      'changed-meanwhile':
        'Une autre personne a changé l’une des deux fiches pendant que vous lisiez. Voici ce qu’elles disent maintenant : relisez, puis recommencez.',
      'sheet-without-title': 'Il manque un titre à la fiche réunie. Gardez l’un des deux.',
      'sheet-without-authors': 'Il manque qui l’a écrite. Gardez les auteurs de l’une des deux.',
      'sheet-too-long':
        'Les deux listes ensemble sont trop longues (40 auteurs, 60 sources au plus). Gardez celle de la fiche gardée.',
    },
    formerTitle: 'Fiches réunies à celle-ci',
    formerAt: (day: string) => `réunie le ${day}`,
    formerNotice: (title: string) => `Cette fiche a été réunie à une autre : « ${title} ».`,
    readKept: 'Lire la fiche d’aujourd’hui',
    deskTitle: 'Fiches en double',
    deskLead:
      'Deux fiches qui parlent sans doute de la même chose : même adresse, même DOI ou ISBN, ou presque le même titre. À vous de lire.',
    deskEmpty: 'Aucune fiche ne semble être là deux fois',
    deskEmptyText: 'La page compare à chaque fois toutes les fiches, brouillons compris.',
    deskColumns: {
      why: 'Ce qui se ressemble',
      kept: 'Première',
      other: 'Deuxième',
      act: 'À faire',
    },
    by: {
      address: 'la même adresse',
      number: 'le même DOI ou ISBN',
      title: 'presque le même titre',
    },
    compareThem: 'Comparer et réunir',
    notSame: 'Ce ne sont pas les mêmes',
    notSameThese: (one: string, other: string) =>
      `Ce ne sont pas les mêmes : « ${one} » et « ${other} »`,
    notSameSaid: 'C’est noté : ces deux fiches ne sont plus proposées ensemble.',
    apartTitle: (count: number) =>
      count > 1 ? `${writtenNumber(count, 'fr')} paires mises à part` : 'Une paire mise à part',
    apartLead:
      'Quelqu’un a dit que ces fiches ne sont pas les mêmes. Elles ne sont plus proposées ensemble.',
    apartColumns: { one: 'Première', two: 'Deuxième', who: 'Qui l’a dit', act: 'À faire' },
    apartBy: (name: string, day: string) => `${name}, le ${day}`,
    apartGone: 'quelqu’un dont le compte n’existe plus',
    compareAgain: 'Les proposer de nouveau',
    compareAgainThese: (one: string, other: string) =>
      `Les proposer de nouveau : « ${one} » et « ${other} »`,
    comparedAgain: 'Ces deux fiches sont de nouveau comparées.',
    compareThese: (one: string, other: string) => `Comparer et réunir « ${one} » et « ${other} »`,
  },
  {
    title: 'Bring two sheets together',
    link: 'Bring together with another sheet',
    askLead: (title) =>
      `“${title}” is kept. Say which other sheet speaks of the same thing: it leaves the list, and its address leads here.`,
    other: 'Address of the other sheet',
    otherHint: 'The end of its address, or the whole address.',
    compare: 'Compare the two sheets',
    noOther: 'No sheet is at this address. Copy the address of its page.',
    lead: 'A single sheet stays. Nothing is done before the button, at the foot of the page.',
    keptTitle: 'The sheet that is kept',
    otherTitle: 'The sheet that goes',
    swap: 'Keep the other one instead',
    states: { draft: 'draft', published: 'published', retired: 'retired' },
    effectsTitle: 'What will happen',
    effects: {
      address: (from, to) =>
        `The address ${from} leads for ever to ${to}, with all that is below it: files, formats, picture for sharing.`,
      version: 'The kept sheet has a new version if its words change.',
      words: 'The words of the sheet that goes can still be read in the versions.',
      stops:
        'What is not taken over: the reviews of the other sheet, and the yearly questions about it.',
      final: 'This cannot be undone.',
    },
    followTitle: 'Goes over to the kept sheet:',
    follow: {
      files: (count) => numbered(count, 'attached files', 'en'),
      replies: (count) => `${numbered(count, 'answers', 'en')} of a territory`,
      reuses: (count) => numbered(count, 'reuses told', 'en'),
      translations: (count) =>
        `${numbered(count, 'translations', 'en')}, to be read again: the original has changed`,
      derived: (count) => numbered(count, 'adapted sheets', 'en'),
      collections: (count) => `${numbered(count, 'collections', 'en')} that cite it`,
      writers: (count) => `${numbered(count, 'people', 'en')} to write it`,
      remarks: (count) => `${numbered(count, 'remarks', 'en')} of readers`,
      addresses: (count) => `${numbered(count, 'links', 'en')} from former addresses`,
      imports: (count) => `${numbered(count, 'lines', 'en')} of imported files`,
      versions: (count) => `${numbered(count, 'versions', 'en')}, to be read from its versions`,
    },
    nothingFollows: 'Nothing else is attached to the sheet that goes.',
    takeTitle: 'What each sheet says',
    take: 'The words of the sheet that goes',
    takes: {
      chosen: 'Take what is chosen below',
      none: 'Take none: the text of the kept sheet does not change',
    },
    choices: {
      choose: { kept: 'Keep that of the kept sheet', other: 'Take that of the other' },
      fill: { kept: 'Leave it empty', other: 'Take that of the other' },
      join: { kept: 'Keep the list of the kept sheet', other: 'Put both lists together' },
    },
    nothingSaid: 'Nothing is written here.',
    stays: (field) => `What stays: ${field}`,
    same: 'The two sheets say the same everywhere else.',
    noWords: {
      'told-elsewhere':
        'The kept sheet tells of an experiment: its words are written there. No word of the other is taken.',
      licence:
        'The licence of the other sheet does not let its texts be taken under that of the kept one. Only facts, lists and sources can be.',
    },
    withoutPlace: (fields) =>
      `Has no place in this kind of sheet, and can still be read in the versions: ${fields}.`,
    sure: 'I have read what will happen, and both sheets speak of the same thing',
    notSure: 'Tick the box once you have read what will happen.',
    submit: 'Bring the two sheets together',
    merged: 'The two sheets are one. The former address leads here.',
    refusals: {
      same: 'It is the same sheet. Give the address of another one.',
      retired:
        'One of them is no longer shown, or was just brought together with another. There is nothing to do.',
      'kept-unpublished':
        'The kept sheet is a draft and the other one is published: its address would lead nowhere. Keep the other one instead.',
      'other-language': 'They are not in the same language. Link them as translations instead.',
      translation: 'One is the translation of the other: both stay.',
      'born-elsewhere':
        'The sheet that would go comes from an experiment, a meeting, a coaching or the watch, which goes on writing it. Keep that one instead.',
      'being-written':
        'One of them has unpublished words in its workshop. Publish them, or set the published words back there, then return.',
      'two-originals':
        'Each is adapted from a different sheet, and a sheet cites one original only. Keep both.',
      'not-found': 'One of them is no longer at this address.',
      forbidden: 'Only the team can bring two sheets together.',
      'own-text':
        'Nobody else has read this draft yet, which you brought. Choose to take none of its words, or ask somebody else on the team to bring the two sheets together.',
      'changed-meanwhile':
        'Somebody else changed one of the sheets while you were reading. Here is what they say now: read them again, then start again.',
      'sheet-without-title': 'The sheet would have no title. Keep one of the two.',
      'sheet-without-authors':
        'The sheet would not say who wrote it. Keep the authors of one of them.',
      'sheet-too-long':
        'Both lists together are too long (40 authors, 60 sources at most). Keep that of the kept sheet.',
    },
    formerTitle: 'Sheets brought together with this one',
    formerAt: (day) => `brought together on ${day}`,
    formerNotice: (title) => `This sheet was brought together with another one: “${title}”.`,
    readKept: 'Read today’s sheet',
    deskTitle: 'Sheets that are here twice',
    deskLead:
      'Two sheets that probably speak of the same thing: same address, same DOI or ISBN, or nearly the same title. Read them to be sure.',
    deskEmpty: 'No sheet seems to be here twice',
    deskEmptyText: 'The page compares all the sheets each time, drafts included.',
    deskColumns: { why: 'What is alike', kept: 'First', other: 'Second', act: 'To do' },
    by: {
      address: 'the same address',
      number: 'the same DOI or ISBN',
      title: 'nearly the same title',
    },
    compareThem: 'Compare and bring together',
    notSame: 'They are not the same',
    notSameThese: (one, other) => `They are not the same: “${one}” and “${other}”`,
    notSameSaid: 'Noted: these two sheets are no longer proposed together.',
    apartTitle: (count) =>
      count > 1 ? `${writtenNumber(count, 'en')} pairs set apart` : 'One pair set apart',
    apartLead:
      'Somebody said that these sheets are not the same. They are no longer proposed together.',
    apartColumns: { one: 'First', two: 'Second', who: 'Who said it', act: 'To do' },
    apartBy: (name, day) => `${name}, on ${day}`,
    apartGone: 'somebody whose account is no more',
    compareAgain: 'Propose them again',
    compareAgainThese: (one, other) => `Propose them again: “${one}” and “${other}”`,
    comparedAgain: 'These two sheets are compared again.',
    compareThese: (one, other) => `Compare and bring together “${one}” and “${other}”`,
  },
)
