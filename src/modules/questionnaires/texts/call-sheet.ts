import { defineTexts } from '#kit/texts.ts'

interface Said {
  readonly title: string
  readonly asker: string
  readonly contact: string
}

/** The sheet that is read aloud. */
export const callSheetTexts = defineTexts(
  {
    subtitle: { phone: 'Feuille pour un appel', door: 'Feuille pour une porte' },
    footer: (version: number) =>
      `Version ${version} des questions. Une feuille par personne : n’y écrivez ni nom, ni adresse, sauf si une question les demande.`,
    sayFirst: 'À dire d’abord',
    script: {
      phone: ({ title, asker, contact }: Said) =>
        `Bonjour, je vous appelle pour une enquête : « ${title} ». Responsable : ${asker}. Nous posons quelques questions à des habitantes et habitants. Répondre est libre, vous pouvez vous arrêter quand vous voulez. Pour toute question : ${contact}. Est-ce que je peux commencer ?`,
      door: ({ title, asker, contact }: Said) =>
        `Bonjour, je viens pour une enquête : « ${title} ». Responsable : ${asker}. Nous posons quelques questions aux personnes qui habitent ici. Répondre est libre, vous pouvez vous arrêter quand vous voulez. Pour toute question : ${contact}. Est-ce que je peux commencer ?`,
    },
    serves: 'À quoi servent les réponses, et combien de temps elles sont gardées',
    outcomeTitle: 'Ce qui s’est passé (une case)',
    outcomes: {
      phone: [
        'A répondu',
        'A commencé, puis arrêté',
        'À rappeler',
        'Ne décroche pas',
        'Ne veut pas',
      ],
      door: ['A répondu', 'A commencé, puis arrêté', 'Repasser', 'Personne', 'Ne veut pas'],
    },
    readAsWritten:
      'Lisez chaque question comme elle est écrite, puis les réponses. Ce qui est en italique est pour vous.',
    onlyIf: (condition: string) => `Seulement si ${condition}.`,
    pageOnlyIf: (condition: string) => `Cette partie, seulement si ${condition}.`,
    ifAsked: 'Si on vous le demande :',
    law: 'Ce que dit la loi :',
    preferNot: 'Préfère ne pas répondre',
    other: ' – précisez : ______________________',
    ends: (from: string, low: string, to: string, high: string) =>
      `${from} : ${low} – ${to} : ${high}`,
    yes: 'Oui',
    no: 'Non',
    agrees: 'Est d’accord',
    disagrees: 'N’est pas d’accord',
    writeRanks: 'Écrivez la place devant chaque réponse : 1 pour la préférée.',
    ways: { name: 'Nom', email: 'Adresse électronique', phone: 'Téléphone' },
    number: 'Nombre',
    date: 'Date (jour, mois, année)',
    place: 'Commune',
    answer: 'Réponse',
    notByVoice: 'Un fichier ne se donne pas de vive voix : passez à la suite.',
    sayLast: 'À dire à la fin',
    thanks: 'C’est fini. Merci pour votre temps.',
  },
  {
    subtitle: { phone: 'Sheet for a call', door: 'Sheet for a door' },
    footer: (version) =>
      `Version ${version} of the questions. One sheet a person: write neither name nor address, unless a question asks for them.`,
    sayFirst: 'Say first',
    script: {
      phone: ({ title, asker, contact }) =>
        `Hello, I am calling about a survey, “${title}”. In charge of it: ${asker}. We are asking residents a few questions. You are free to answer, and may stop whenever you like. For any question: ${contact}. May I begin?`,
      door: ({ title, asker, contact }) =>
        `Hello, I have come about a survey, “${title}”. In charge of it: ${asker}. We are asking the people who live here a few questions. You are free to answer, and may stop whenever you like. For any question: ${contact}. May I begin?`,
    },
    serves: 'What the answers serve for, and how long they are kept',
    outcomeTitle: 'What happened (one box)',
    outcomes: {
      phone: [
        'Answered',
        'Began, then stopped',
        'To call back',
        'Does not pick up',
        'Does not want to',
      ],
      door: ['Answered', 'Began, then stopped', 'To come back to', 'Nobody', 'Does not want to'],
    },
    readAsWritten:
      'Read each question as it is written, then the answers. What is in italics is for you.',
    onlyIf: (condition) => `Only if ${condition}.`,
    pageOnlyIf: (condition) => `This part only if ${condition}.`,
    ifAsked: 'If you are asked:',
    law: 'What the law says:',
    preferNot: 'Prefers not to answer',
    other: ' – say what: ______________________',
    ends: (from, low, to, high) => `${from}: ${low} – ${to}: ${high}`,
    yes: 'Yes',
    no: 'No',
    agrees: 'Agrees',
    disagrees: 'Does not agree',
    writeRanks: 'Write the place before each answer: 1 for the preferred one.',
    ways: { name: 'Name', email: 'E-mail address', phone: 'Phone' },
    number: 'Number',
    date: 'Date (day, month, year)',
    place: 'Commune',
    answer: 'Answer',
    notByVoice: 'A file cannot be given by voice: go on.',
    sayLast: 'Say at the end',
    thanks: 'That is all. Thank you for your time.',
  },
)
