import { writtenNumber } from '#kit/numbers.ts'
import { ownOf } from '#kit/own.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import type { DrawMethod, OrganiserKind } from '../../draw.ts'
import type { PublishRefusal } from '../actions/write-rule.ts'
import type { RuleGap } from '../rule-form.ts'
import type { PeopleFile, Verdict } from '../source-gate.ts'

export const ruleTexts = defineTexts(
  {
    title: 'La règle',
    lead: 'Ce que vous annoncez avant la première lettre. Avant de publier la règle, vous pouvez tout changer. Après, vous ne pouvez qu’assouplir un quota impossible, avec une raison que tout le monde lira.',
    steps: 'Préparer le tirage',
    stepRule: 'Dire la règle',
    stepFeatures: 'Choisir les critères et les quotas',
    stepTrial: 'Essayer sur un vivier inventé',
    stepPublish: 'Publier la règle',
    save: 'Enregistrer la règle',
    saved: 'La règle est enregistrée.',
    name: 'Titre',
    copiedDays: 'Dates',
    copiedQuotas: 'Quotas, d’après un autre lieu',
    purpose: 'À quoi servira le panel',
    who: 'Qui êtes-vous ?',
    whoHint:
      'La loi ne permet pas à tout le monde d’utiliser les mêmes fichiers. Votre réponse décide de ceux que vous pouvez utiliser.',
    organiser: 'Nom de l’organisation',
    population: 'Qui peut être tiré·e',
    populationHint:
      'Par exemple : toute personne de 16 ans et plus qui habite la commune, quelle que soit sa nationalité.',
    panelSize: 'Nombre de places',
    reserveSize: 'Remplaçant·es à prévoir',
    reserveHint: (size: number) =>
      `Pour que toutes les places soient prises 95 fois sur 100, d’après les prévisions du recrutement : ${writtenNumber(size, 'fr')}.`,
    expectedPool: 'Inscriptions espérées',
    expectedHint:
      'Avec quatre fois plus de personnes que de places, le hasard garde un vrai choix.',
    method: 'Comment les chances sont réparties',
    listSize: 'Nombre de panels dans la liste publiée',
    sameAddress: 'Une personne au plus par foyer',
    diceAlone: 'Permettre un tirage par les dés seuls',
    diceAloneHint:
      'La balise ne donnerait plus que l’ordre de la réserve, et rien ne corrigerait des dés truqués. À éviter, sauf si la salle veut voir le numéro sortir des dés.',
    lettersOn: 'Jour où la balise tire les lettres',
    lettersHint:
      'La balise est un nombre public, publié à heure fixe, que personne ne peut prévoir. La règle nommera celle de ce jour : personne ne pourra choisir qui reçoit une lettre. Fixez la liste avant. Sans ce jour, vous tapez vous-même le nombre de départ (la graine) : cela prouve moins, et le reçu le dit.',
    lettersTime: 'Heure de ce tour',
    lettersTimeHint: 'À Paris, par exemple 14 h 30.',
    indemnity: 'Indemnité',
    indemnityHint: 'Par exemple 101 € par jour, comme un·e juré·e d’assises.',
    care: 'Prise en charge',
    careHint: 'Garde d’enfants, repas, trajets, interprète, accompagnement.',
    registrationOpensOn: 'Ouverture des inscriptions',
    registrationClosesOn: 'Clôture des inscriptions',
    drawOn: 'Tirage public',
    firstSessionOn: 'Première séance',
    replacementsEndOn: 'Fin des remplacements',
    gate: 'Ce que vous pouvez utiliser',
    gateCaption: 'Fichiers et listes, selon qui vous êtes',
    file: 'Fichier',
    verdict: 'Pour vous',
    why: 'Pourquoi',
    publish: 'Publier la règle',
    publishConfirm:
      'La règle devient publique, et vous ne pourrez plus la modifier. Les lettres pourront partir.',
    published: 'La règle est publiée. Le recrutement peut commencer.',
    missing: 'Avant de publier, il reste à dire :',
    publishedOn: (day: string) => `Règle publiée le ${day}.`,
    notNow: 'La règle est publiée : vous ne pouvez plus la modifier.',
  },
  {
    title: 'The rule',
    lead: 'What is said before the first letter. Until it is published, everything may change; afterwards only an impossible quota is relaxed, with a reason that everybody reads.',
    steps: 'Prepare the draw',
    stepRule: 'Say the rule',
    stepFeatures: 'Choose features and quotas',
    stepTrial: 'Try on an invented pool',
    stepPublish: 'Publish the rule',
    save: 'Save the rule',
    saved: 'The rule is saved.',
    name: 'Title',
    copiedDays: 'Dates',
    copiedQuotas: 'Quotas, from another place',
    purpose: 'What the panel is for',
    who: 'Who are you?',
    whoHint:
      'The law does not allow the same files to everyone: the answer decides what you may use.',
    organiser: 'Name of the organisation',
    population: 'Who may be drawn',
    populationHint:
      'For example: anyone aged 16 and over who lives in the town, whatever their nationality.',
    panelSize: 'Number of seats',
    reserveSize: 'Stand-ins to plan for',
    reserveHint: (size: number) =>
      `For all seats to be filled 95 times out of 100, by the forecasts of the recruitment: ${size}.`,
    expectedPool: 'Registrations hoped for',
    expectedHint: 'Four times the number of seats leaves chance a real choice.',
    method: 'How chance is shared',
    listSize: 'Number of panels in the published list',
    sameAddress: 'At most one person of each household',
    diceAlone: 'Allow a draw by dice alone',
    diceAloneHint:
      'The beacon would only give the order of the reserve. Nothing would correct loaded dice: to be avoided, unless the hall wants to see the number come from the dice.',
    lettersOn: 'Day when the beacon draws the letters',
    lettersHint:
      'The rule will name this round of the public beacon: neither you nor anyone else can choose who gets a letter. The list has to be fixed before. Without this day, letters come from a seed that you type: that proves less, and the receipt says so.',
    lettersTime: 'Time of this round',
    lettersTimeHint: 'In Paris, for example 14:30.',
    indemnity: 'Indemnity',
    indemnityHint: 'For example €101 a day, as a member of a jury in France.',
    care: 'Care',
    careHint: 'Childcare, meals, travel, interpreter, support.',
    registrationOpensOn: 'Registration opens',
    registrationClosesOn: 'Registration closes',
    drawOn: 'Public draw',
    firstSessionOn: 'First session',
    replacementsEndOn: 'End of replacements',
    gate: 'What you may use',
    gateCaption: 'Files and lists, according to who you are',
    file: 'File',
    verdict: 'For you',
    why: 'Why',
    publish: 'Publish the rule',
    publishConfirm: 'The rule becomes public and is not changed any more. Letters may leave.',
    published: 'The rule is published. Recruitment may begin.',
    missing: 'Before publishing, these are still to be said:',
    publishedOn: (day: string) => `Rule published on ${day}.`,
    notNow: 'The rule is published: it does not change any more.',
  },
)

type Words<K extends string> = Readonly<Record<Locale, Readonly<Record<K, string>>>>

export const organiserTexts: Words<OrganiserKind> = {
  fr: {
    commune: 'Une commune',
    intercommunality: 'Une intercommunalité',
    'department-or-region': 'Un département ou une région',
    state: 'L’État ou un établissement public',
    association: 'Une association ou un collectif',
    other: 'Autre',
  },
  en: {
    commune: 'A commune',
    intercommunality: 'A group of communes',
    'department-or-region': 'A département or a region',
    state: 'The State or a public body',
    association: 'An association or a group of citizens',
    other: 'Other',
  },
}

export const methodTexts: Words<DrawMethod> = {
  fr: {
    leximin:
      'Leximin : la moins bonne chance est la meilleure possible, puis la suivante (conseillé)',
    maximin: 'Maximin : la moins bonne chance est la meilleure possible, sans plus',
    nash: 'Nash : le plus grand produit des chances',
    goldilocks: 'Juste milieu : ni chance trop petite, ni chance trop grande',
  },
  en: {
    leximin: 'Leximin: the least chance is the best possible, then the next one (advised)',
    maximin: 'Maximin: the least chance is the best possible, nothing more',
    nash: 'Nash: the largest product of chances',
    goldilocks: 'Goldilocks: no chance too small, none too large',
  },
}

export const gapTexts: Words<RuleGap> = {
  fr: {
    organiser: 'le nom de l’organisation',
    population: 'qui peut être tiré·e',
    features: 'au moins un critère',
    registrationClosesOn: 'la clôture des inscriptions',
    drawOn: 'le jour du tirage public',
    replacementsEndOn: 'la fin des remplacements',
    indemnity: 'l’indemnité, ou « aucune »',
  },
  en: {
    organiser: 'the name of the organisation',
    population: 'who may be drawn',
    features: 'at least one feature',
    registrationClosesOn: 'when registration closes',
    drawOn: 'the day of the public draw',
    replacementsEndOn: 'when replacements end',
    indemnity: 'the indemnity, or “none”',
  },
}

export const publishRefusals: Words<PublishRefusal> = {
  fr: {
    forbidden: 'Vous ne menez pas ce tirage.',
    'not-now': 'La règle est déjà publiée.',
    'rule-incomplete': 'La règle n’est pas complète : voyez ce qui reste à dire.',
    'letters-round-past':
      'Le tour de balise des lettres est déjà passé : chacun pourrait savoir qui il désigne. Donnez une heure à venir.',
    'grid-problems': 'Les quotas se contredisent : corrigez-les avant de publier.',
    'erase-day':
      'Les données seraient effacées avant la fin du tirage, ou plus d’un an après. Changez ce jour dans les réglages du recrutement.',
  },
  en: {
    forbidden: 'You do not run this draw.',
    'not-now': 'The rule is already published.',
    'rule-incomplete': 'The rule is not complete: see what is still to be said.',
    'letters-round-past':
      'The round of the beacon for the letters is past: anyone could know whom it designates. Give a time to come.',
    'grid-problems': 'The quotas contradict each other: mend them before publishing.',
    'erase-day':
      'Data would be erased before the draw is over, or more than a year after it. Change this day in the settings of recruitment.',
  },
}

export const fileTexts: Words<PeopleFile> = {
  fr: {
    'electoral-roll': 'Liste électorale',
    'phone-numbers': 'Numéros de téléphone tirés au hasard',
    addresses: 'Adresses, sans nom (Base adresse nationale)',
    'bought-file': 'Fichier loué ou d’un institut de sondage',
    landlords: 'Fichiers de bailleurs, d’énergie, d’école',
    'tax-file': 'Fichier des impôts',
    door: 'Porte-à-porte',
    volunteers: 'Appel à volontaires',
  },
  en: {
    'electoral-roll': 'Electoral roll',
    'phone-numbers': 'Telephone numbers made at random',
    addresses: 'Addresses without names (national address base)',
    'bought-file': 'File hired, or of a polling institute',
    landlords: 'Files of landlords, energy, schools',
    'tax-file': 'Tax file',
    door: 'Door to door',
    volunteers: 'Call for volunteers',
  },
}

export const verdictTexts: Words<Verdict> = {
  fr: {
    yes: 'Oui',
    'with-conditions': 'Sous conditions',
    elsewhere: 'Commune par commune',
    no: 'Non',
  },
  en: {
    yes: 'Yes',
    'with-conditions': 'With conditions',
    elsewhere: 'Commune by commune',
    no: 'No',
  },
}

/** The reason, with its legal source; for the roll, it depends on the verdict. */
export const whyTexts: Readonly<Record<Locale, (file: PeopleFile, verdict: Verdict) => string>> = {
  fr: (file, verdict) =>
    ownOf(whyFr, file === 'electoral-roll' ? `${file}:${verdict}` : file) ?? '',
  en: (file, verdict) =>
    ownOf(whyEn, file === 'electoral-roll' ? `${file}:${verdict}` : file) ?? '',
}

const whyFr: Readonly<Record<string, string>> = {
  'electoral-roll:yes':
    'La commune tient sa liste et peut s’en servir pour informer ses habitant·es (CNIL). Dire l’origine dans la lettre (RGPD, art. 14), ne garder que les lignes tirées. Trier par l’origine du nom ou le lieu de naissance est interdit.',
  'electoral-roll:elsewhere':
    'L’article L. 37 du code électoral ouvre la liste aux électrices et électeurs, pas à une autre collectivité (CADA, avis 20064862). Chaque commune tire chez elle, avec une graine commune ; seuls les codes et les comptes voyagent.',
  'electoral-roll:with-conditions':
    'Toute personne inscrite quelque part peut consulter et copier la liste, en s’engageant à n’en faire aucun usage commercial (code électoral, art. L. 37) ; une personne peut agir pour une association (CADA, avis 20064862). Les personnes écrites doivent être informées (RGPD, art. 14).',
  'phone-numbers':
    'Par un institut, qui respecte les horaires et l’opposition aux appels. On touche aussi les personnes non inscrites sur la liste.',
  addresses:
    'Données ouvertes, sans nom : la lettre est adressée « aux habitant·es ». Une adresse peut compter beaucoup de logements : le dire, ou pondérer.',
  'bought-file':
    'Avec un contrat, une origine écrite, et l’information de chaque personne au premier contact (RGPD, art. 14 et 28).',
  landlords:
    'Par convention, pour une mission d’intérêt public, et en complément d’une autre source : on n’y trouve qu’une partie des habitant·es (loi du 21 février 2014 pour les conseils citoyens).',
  'tax-file': 'Le secret fiscal l’interdit (livre des procédures fiscales, art. L. 103).',
  door: 'Aucun fichier : on note la réponse, et rien sur qui refuse. Une personne rencontrée sur deux accepte.',
  volunteers:
    'Permis ; le reçu dira « tirage parmi des volontaires », car qui se propose ne ressemble pas à tout le monde.',
}

const whyEn: Readonly<Record<string, string>> = {
  'electoral-roll:yes':
    'The commune keeps its roll and may use it to inform its people (CNIL). Say where the data come from in the letter (GDPR, art. 14), keep only the lines drawn. Sorting by the origin of names or the place of birth is forbidden.',
  'electoral-roll:elsewhere':
    'Article L. 37 of the electoral code opens the roll to electors, not to another authority (CADA, opinion 20064862). Each commune draws at home with a common seed; only codes and counts travel.',
  'electoral-roll:with-conditions':
    'Any elector may consult and copy the roll, promising no commercial use (electoral code, art. L. 37); somebody may act for an association (CADA, opinion 20064862). Those who are written to must be informed (GDPR, art. 14).',
  'phone-numbers':
    'By an institute that respects hours and refusals to be called. People who are not on the roll are reached too.',
  addresses:
    'Open data without names: the letter is for “the residents”. One address may hold many homes: say so, or weight them.',
  'bought-file':
    'With a contract, a written origin, and each person informed at first contact (GDPR, art. 14 and 28).',
  landlords:
    'By agreement, for a task of public interest, beside another source: only part of the residents are in it (law of 21 February 2014 for citizens’ councils).',
  'tax-file': 'Tax secrecy forbids it (book of tax procedures, art. L. 103).',
  door: 'No file: the answer is noted, and nothing about who refuses. One person met in two accepts.',
  volunteers:
    'Allowed; the receipt will say “drawn among volunteers”, because those who come forward are not like everyone.',
}
