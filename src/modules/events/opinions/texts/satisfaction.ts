import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'
import type {
  SatisfactionMark,
  SatisfactionMoment,
  SatisfactionRefusal,
  SatisfactionWord,
} from '../../satisfaction.ts'

type Refusals = Record<SatisfactionRefusal, string>
type Marks = Record<SatisfactionMark, string>
type Words = Record<SatisfactionMoment, Record<SatisfactionWord, string>>

const refusalsFr: Refusals = {
  'not-found': 'Ce lien a expiré ou a déjà servi.',
  'already-answered': 'Vous avez déjà répondu, merci. Chaque lien sert une fois.',
  'says-nothing': 'Répondez à une question au moins.',
}
const refusalsEn: Refusals = {
  'not-found': 'This link opens nothing, or no longer does.',
  'already-answered': 'You have already answered, thank you. Each link serves once.',
  'says-nothing': 'Answer one question at least.',
}
const marksFr: Marks = {
  overall: 'Dans l’ensemble',
  aims: 'Vous y avez trouvé ce que vous veniez chercher',
  facilitation: 'L’animation, la place laissée à chacun·e',
  organisation: 'L’organisation, avant et pendant',
  access: 'Le confort et l’accessibilité',
  used: 'Vous vous êtes servi·e de ce que vous y avez appris',
  contacts: 'Vous êtes en lien avec des personnes rencontrées ce jour-là',
  effects: 'Quelque chose a changé dans votre territoire ou votre travail',
}
const marksEn: Marks = {
  overall: 'On the whole',
  aims: 'You found what you came for',
  facilitation: 'The facilitation, the room given to everyone',
  organisation: 'The organisation, before and during',
  access: 'Comfort and accessibility',
  used: 'You used what you learned there',
  contacts: 'You are in touch with people you met that day',
  effects: 'Something changed in your territory or your work',
}

export const satisfactionTexts = defineTexts(
  {
    refusals: refusalsFr as Refusals,
    marks: marksFr as Marks,
    title: (event: string) => `Votre avis : ${event}`,
    hotLead: 'Deux minutes, aucune question obligatoire.',
    coldLead: 'Quelques semaines ont passé : en avez-vous fait quelque chose ? Deux minutes.',
    privacy:
      'Vos réponses sont gardées sans votre nom, séparées du lien que vous avez reçu. En dessous de cinq réponses, rien n’est montré.',
    lowest: 'pas du tout',
    highest: 'tout à fait',
    words: {
      hot: { liked: 'Ce qui vous a plu', improve: 'Ce qui serait à améliorer' },
      cold: {
        liked: 'Ce que vous en avez fait',
        improve: 'Ce qui vous aiderait maintenant',
      },
    } as Words,
    wordsHint: 'Ne nommez personne : ces lignes seront lues par l’équipe.',
    send: 'Envoyer mon avis',
    thanks: 'Merci, votre avis est enregistré.',
    thanksTitle: 'Merci',
    thanksLead: 'Votre avis est arrivé. Vous pouvez fermer cette page.',
    results: 'Avis',
    resultsTitle: (event: string) => `Avis sur : ${event}`,
    resultsLead: 'Des réponses sans nom, et seulement à partir de cinq.',
    hot: 'Juste après',
    cold: 'Quelques semaines après',
    answered: (answered: string, asked: string) =>
      `${numbered(answered, 'réponses', 'fr')} sur ${numbered(asked, 'demandes', 'fr')}`,
    tooFew: 'Moins de cinq réponses : rien n’est montré, pour que personne ne soit reconnu.',
    notAsked: 'Pas encore demandé',
    notAskedText:
      'Les personnes présentes reçoivent la question à la fin, puis quelques semaines après.',
    question: 'Question',
    average: 'Moyenne',
    spread: 'Réponses de 1 à 5',
    count: 'Réponses',
    hidden: 'trop peu',
    csv: 'Télécharger en CSV',
    moment: 'Moment',
    mailHot: (event: string) => `Votre avis sur « ${event} »`,
    mailCold: (event: string) => `Quelques semaines après « ${event} »`,
    mailHotText: (event: string, house: string, link: string, mine: string) =>
      `Bonjour,

Merci d’avoir participé à « ${event} ». Qu’en avez-vous pensé ? Deux minutes suffisent :
${link}

Vos réponses sont gardées sans votre nom. Ce lien est le vôtre et sert une fois.

Votre attestation de présence, dès qu’elle est délivrée, et les supports :
${mine}

${house}`,
    mailColdText: (event: string, house: string, link: string) =>
      `Bonjour,

Il y a quelques semaines, vous participiez à « ${event} ». En avez-vous fait quelque chose ? Deux minutes suffisent :
${link}

Vos réponses sont gardées sans votre nom. Ce lien est le vôtre et sert une fois.

${house}`,
  },
  {
    refusals: refusalsEn,
    marks: marksEn,
    title: (event: string) => `Your opinion: ${event}`,
    hotLead: 'Two minutes, no question is required.',
    coldLead: 'Some weeks have passed: what is left of it? Two minutes.',
    privacy:
      'Your answers are kept without your name, apart from the link you received. Below five answers, nothing is shown.',
    lowest: 'not at all',
    highest: 'fully',
    words: {
      hot: { liked: 'What you liked', improve: 'What could be better' },
      cold: { liked: 'What you did with it', improve: 'What would help you now' },
    },
    wordsHint: 'Name nobody: the team will read these lines.',
    send: 'Send my opinion',
    thanks: 'Thank you, your opinion is saved.',
    thanksTitle: 'Thank you',
    thanksLead: 'Your opinion has arrived. You may close this page.',
    results: 'Opinions',
    resultsTitle: (event: string) => `Opinions on: ${event}`,
    resultsLead: 'Answers without names, and only from five on.',
    hot: 'At the end',
    cold: 'Weeks later',
    answered: (answered: string, asked: string) =>
      `${numbered(answered, 'answers', 'en')} of ${asked} asked`,
    tooFew: 'Fewer than five answers: nothing is shown, so that nobody is recognised.',
    notAsked: 'Not asked yet',
    notAskedText: 'Those present are asked at the end, then some weeks later.',
    question: 'Question',
    average: 'Average',
    spread: 'Answers from 1 to 5',
    count: 'Answers',
    hidden: 'too few',
    csv: 'Download as CSV',
    moment: 'Moment',
    mailHot: (event: string) => `Your opinion on “${event}”`,
    mailCold: (event: string) => `What is left of “${event}”?`,
    mailHotText: (event: string, house: string, link: string, mine: string) =>
      `Hello,

Thank you for taking part in “${event}”. What did you think of it? Two minutes are enough:
${link}

Your answers are kept without your name. This link is yours and serves once.

Your certificate of attendance, as soon as it is given, and the materials:
${mine}

${house}`,
    mailColdText: (event: string, house: string, link: string) =>
      `Hello,

Some weeks ago you took part in “${event}”. Have you done something with it? Two minutes are enough:
${link}

Your answers are kept without your name. This link is yours and serves once.

${house}`,
  },
)
