import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'

export const callTexts = defineTexts(
  {
    callTitle: 'Cette expérimentation cherche un territoire',
    callText:
      'Votre commune, votre intercommunalité ou votre organisation publique pourrait l’accueillir. Dites-le en quelques phrases : pas de compte à créer.',
    answer: 'Proposer notre territoire',
    title: 'Proposer votre territoire',
    lead: 'Quel territoire, pourquoi, et à qui répondre.',
    message: 'Pourquoi votre territoire ?',
    messageHint: 'Le besoin chez vous, qui s’en occupe, ce que vous pouvez apporter.',
    name: 'Prénom et nom',
    function: 'Fonction',
    email: 'Adresse de courriel',
    emailHint: 'Pour vous répondre. Elle n’est jamais publiée.',
    kept: 'Votre nom et votre adresse sont gardés trois ans au plus.',
    submit: 'Envoyer',
    sent: 'Merci. L’équipe du Labo vous répond par courriel.',
    reopen: 'Rouvrir l’appel',
    reopenLead:
      'L’expérimentation n’a plus de territoire et en cherche un autre. Les réponses déjà lues restent.',
    reopened: 'L’appel est rouvert, et la raison est sur cette page.',
    answers: 'Réponses à l’appel',
    answersLead: 'Les territoires qui voudraient accueillir l’expérimentation.',
    none: 'Aucun territoire n’a encore répondu',
    noneText:
      'Envoyez l’adresse de la page autour de vous : tout le monde peut y répondre sans compte.',
    waiting: (count: number) =>
      count > 1
        ? `${writtenNumber(count, 'fr')} réponses à lire`
        : `${writtenNumber(count, 'fr')} réponse à lire`,
    states: { waiting: 'à lire', chosen: 'retenu', declined: 'non retenu' },
    verdict: 'Votre réponse',
    chosen: 'Retenir ce territoire',
    declined: 'Ne pas le retenir',
    reply: 'Ce que vous lui dites',
    replyHint: 'Votre texte part tel quel par courriel, si la personne a donné une adresse.',
    send: 'Répondre',
    replied: {
      told: 'La réponse est envoyée.',
      nobody:
        'La réponse est notée, mais cette personne n’a plus d’adresse électronique : dites-la-lui par téléphone ou par lettre.',
    },
  },
  {
    callTitle: 'This experiment is looking for a territory',
    callText:
      'Your municipality, your intercommunality or your public organisation could host it. Say so in a few sentences: no account needed.',
    answer: 'Offer our territory',
    title: 'Offer your territory',
    lead: 'Which territory, why, and whom to answer.',
    message: 'Why your territory?',
    messageHint: 'The need at your place, who carries it, what you can bring.',
    name: 'First and last name',
    function: 'Position',
    email: 'E-mail address',
    emailHint: 'To answer you. It is never published.',
    kept: 'Your name and address are kept apart, for three years at most.',
    submit: 'Send',
    sent: 'Thank you. The lab’s team answers you by e-mail.',
    reopen: 'Reopen the call',
    reopenLead:
      'The experiment has no territory any more and looks for another one. Answers that were read stay.',
    reopened: 'The call is open again, and the reason is on this page.',
    answers: 'Answers to the call',
    answersLead: 'The territories that would like to host the experiment.',
    none: 'No territory has answered yet',
    noneText: 'Share the address of the page: anyone can answer there without an account.',
    waiting: (count) => (count > 1 ? `${count} answers to read` : `${count} answer to read`),
    states: { waiting: 'to read', chosen: 'chosen', declined: 'not chosen' },
    verdict: 'Your answer',
    chosen: 'Choose this territory',
    declined: 'Do not choose it',
    reply: 'What you tell them',
    replyHint: 'Sent as it is by e-mail, if the person has one.',
    send: 'Answer',
    replied: {
      told: 'The answer is sent.',
      nobody:
        'The answer is noted, but this person has no e-mail address any more: tell them by telephone or by post.',
    },
  },
)
