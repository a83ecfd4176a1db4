import { defineTexts } from '#kit/texts.ts'

export const letterTexts = defineTexts(
  {
    title: 'Courriels des discussions',
    lead: 'Ce qui vous est écrit attend sur votre page « Aujourd’hui » dans tous les cas. Choisissez ce que vous recevez aussi par courriel.',
    choice: 'Vous recevez',
    choices: {
      'mentions-and-daily':
        'un courriel dès que quelqu’un vous écrit, et un résumé par jour de ce que vous suivez',
      daily: 'tout dans un résumé par jour',
      mentions: 'un courriel dès que quelqu’un vous écrit, sans résumé',
      none: 'aucun courriel',
    },
    hint: 'Le résumé ne part que s’il y a du nouveau. Chaque courriel a un lien pour l’arrêter.',
    save: 'Enregistrer',
    saved: 'C’est enregistré.',
    mineLead: 'Ce qui vous est écrit ou demandé, et ce que vous suivez.',
    waiting: 'Pour vous',
    nothingWaits: 'Rien n’attend votre lecture.',
    followed: 'Discussions que vous suivez',
    noneFollowed:
      'Vous ne suivez aucune discussion. Ouvrez la page d’une expérimentation, d’un tirage, d’une ressource : la discussion est en bas de la page.',
    last: 'Dernier message',
    what: 'Discussion',
    stopTitle: 'Ne plus recevoir ces courriels ?',
    stopText: {
      mention: 'Vous ne recevrez plus de courriel quand quelqu’un vous écrit dans une discussion.',
      daily: 'Vous ne recevrez plus le résumé du jour de vos discussions.',
    },
    stop: 'Ne plus les recevoir',
    stoppedTitle: 'C’est arrêté',
    stoppedText:
      'Ces courriels ne partiront plus. Vous pouvez en décider autrement dans votre compte.',
    toAccount: 'Choisir mes courriels',
    old: {
      ways: ['Si le compte a été effacé, plus aucun de ces courriels ne part.'],
      onward: 'Voir les discussions que je suis',
    },
  },
  {
    title: 'E-mails of discussions',
    lead: 'What is written to you waits on your page “Today” in any case. Choose what you also receive by e-mail.',
    choice: 'You receive',
    choices: {
      'mentions-and-daily':
        'an e-mail as soon as somebody writes to you, and a daily summary of what you follow',
      daily: 'everything in a daily summary',
      mentions: 'an e-mail as soon as somebody writes to you, without a summary',
      none: 'no e-mail',
    },
    hint: 'The summary leaves only when there is something new. Each e-mail has a link that stops it.',
    save: 'Save',
    saved: 'Saved.',
    mineLead: 'What is written to you or asked of you, and what you follow.',
    waiting: 'For you',
    nothingWaits: 'Nothing waits to be read.',
    followed: 'Discussions that you follow',
    noneFollowed:
      'You follow no discussion. Open the page of an experiment, a draw, a resource: the discussion is at the bottom of the page.',
    last: 'Last message',
    what: 'Discussion',
    stopTitle: 'No more of these e-mails?',
    stopText: {
      mention: 'You will get no more e-mails when somebody writes to you in a discussion.',
      daily: 'You will no longer get the daily summary of your discussions.',
    },
    stop: 'Stop them',
    stoppedTitle: 'It is stopped',
    stoppedText: 'These e-mails will not leave any more. You may decide otherwise in your account.',
    toAccount: 'Choose my e-mails',
    old: {
      ways: ['If the account was erased, none of these e-mails leaves any more.'],
      onward: 'See the discussions that I follow',
    },
  },
)
