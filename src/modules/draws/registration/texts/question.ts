import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

/** The registration, one question a screen. */
export const questionTexts = defineTexts(
  {
    start: 'Commencer',
    count: (questions: number) => `${numbered(questions, 'questions', 'fr')}, une par écran.`,
    kept: 'Vos réponses sont gardées au fur et à mesure. Vous pouvez vous arrêter et reprendre plus tard, sur un autre téléphone, avec le même code et votre année de naissance.',
    elsewhereTitle: 'Une inscription est commencée',
    elsewhereLead:
      'Elle a été commencée sur un autre appareil. Donnez l’année de naissance qui y est écrite pour la reprendre ici.',
    elsewhereNoYear:
      'Elle a été commencée sur un autre appareil, où vous pouvez la finir. Ici, vous pouvez recommencer depuis le début.',
    elsewhereGo: 'Reprendre',
    elsewhereNo:
      'Cette année n’est pas celle qui a été écrite. Essayez encore, ou remplissez tout sur une seule page.',
    stoppedTitle: 'Vous ne pouvez plus répondre à l’écran pendant une heure',
    stoppedLead:
      'Trop d’années de naissance fausses ont été données pour cette lettre. Revenez dans une heure, ou appelez.',
    elsewhereAnew: 'Recommencer, toutes les questions sur une seule page',
    begun: (answered: number, questions: number) =>
      `Vous avez déjà répondu à ${numbered(answered, 'questions', 'fr')} sur ${writtenNumber(questions, 'fr')}. Rien n’est encore envoyé.`,
    resume: (at: number) => `Reprendre à la question ${at}`,
    resumeSummary: 'Relire et envoyer',
    onePage: 'Toutes les questions sur une seule page',
    step: (at: number, questions: number, name: string) =>
      `Question ${at} sur ${writtenNumber(questions, 'fr')} : ${name}`,
    names: {
      vous: 'vous',
      contact: 'vous joindre',
      adresse: 'votre adresse',
      situation: 'votre situation',
    },
    why: 'Pour que le groupe ressemble aux habitant·es. Aucune réponse n’est meilleure qu’une autre.',
    added: {
      name: 'une question de l’équipe',
      heading: 'Questions de l’équipe',
      why: 'Vous pouvez ne pas répondre. Vos réponses ne changent rien à vos chances : elles ne vont ni dans la liste du tirage, ni dans ce qui est publié.',
    },
    next: 'Continuer',
    back: 'Question précédente',
    backToSummary: 'Revenir sans changer',
    conflict: (text: string) => `Êtes-vous dans un de ces cas : ${text} ?`,
    conflictNo: 'Non',
    conflictYes: 'Oui',
    summaryTitle: 'Relire et envoyer',
    summaryLead: 'Rien n’est envoyé tant que vous n’avez pas appuyé sur « Je m’inscris ».',
    correct: 'Corriger',
    correctWhat: (name: string) => ` : ${name}`,
    missing: 'Il manque une réponse',
    missingForm: 'Il manque des réponses : corrigez-les, puis envoyez.',
    rows: {
      vous: 'Vous',
      contact: 'Vous joindre',
      adresse: 'Adresse',
      situation: 'Situation',
    },
    bornIn: (year: string) => `né·e en ${year}`,
    noticeDraft:
      'Tant que vous n’avez pas envoyé : vos réponses sont gardées sous votre code, l’équipe ne les lit pas, et un autre appareil ne les montre qu’avec votre année de naissance. Elles sont effacées si vous dites non, à la clôture des inscriptions, ou après trente jours.',
  },
  {
    start: 'Begin',
    count: (questions) => `${numbered(questions, 'questions', 'en')}, one on each screen.`,
    kept: 'Your answers are kept as you go. You can stop and go on later, on another telephone, with the same code and your year of birth.',
    elsewhereTitle: 'A registration was begun',
    elsewhereLead:
      'It was begun on another device. Give the year of birth that is written there, to go on here.',
    elsewhereNoYear:
      'It was begun on another device, where it can be finished. Here, you can begin anew from the start.',
    elsewhereGo: 'Go on',
    elsewhereNo:
      'This is not the year that was written. Try again, or fill in everything on one page.',
    stoppedTitle: 'This letter cannot be opened by screen for an hour',
    stoppedLead: 'Too many wrong years of birth were given for it. Come back in an hour, or call.',
    elsewhereAnew: 'Begin anew, all the questions on one page',
    begun: (answered, questions) =>
      `You have already answered ${numbered(answered, 'questions', 'en')} of ${questions}. Nothing is sent yet.`,
    resume: (at) => `Go on with question ${at}`,
    resumeSummary: 'Read over and send',
    onePage: 'All the questions on one page',
    step: (at, questions, name) => `Question ${at} of ${questions}: ${name}`,
    names: {
      vous: 'you',
      contact: 'how to reach you',
      adresse: 'your address',
      situation: 'your situation',
    },
    why: 'So that the group looks like the inhabitants. No answer is better than another.',
    added: {
      name: 'a question of the team',
      heading: 'Questions of the team',
      why: 'You may leave them blank. Your answers change nothing to your chances: they go neither to the list of the draw nor to what is published.',
    },
    next: 'Continue',
    back: 'Previous question',
    backToSummary: 'Go back without a change',
    conflict: (text) => `Are you in one of these cases: ${text}?`,
    conflictNo: 'No',
    conflictYes: 'Yes',
    summaryTitle: 'Read over and send',
    summaryLead: 'Nothing is sent until you press “I register”.',
    correct: 'Correct',
    correctWhat: (name) => `: ${name}`,
    missing: 'An answer is missing',
    missingForm: 'Some answers are missing: complete them, then send.',
    rows: {
      vous: 'You',
      contact: 'How to reach you',
      adresse: 'Address',
      situation: 'Situation',
    },
    bornIn: (year) => `born in ${year}`,
    noticeDraft:
      'Until you send: your answers are kept under your code; the team does not read them, and another device shows them only with your year of birth. They are erased if you say no, when registration closes, or after thirty days.',
  },
)
