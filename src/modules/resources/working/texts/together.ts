import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'
import { ofName } from '#kit/writing/elision.ts'

interface Told {
  readonly title: string
  readonly by: string
  readonly href: string
  readonly days: string
  readonly house: string
}

/** Writing a text with others. */
export const togetherTexts = defineTexts(
  {
    title: 'Écrire à plusieurs',
    lead: 'Qui peut écrire ce texte. Chaque personne écrit à son rythme : deux phrases tapées au même endroit ne s’effacent pas.',
    writers: 'Qui l’écrit',
    steward: 'en répond',
    noWriters: 'L’équipe de ce site.',
    waiting: 'Invitations sans réponse',
    sentOn: (day: string) => `envoyée le ${day}`,
    invite: 'Inviter quelqu’un',
    email: 'Son adresse électronique',
    emailHint:
      'Un courriel y part avec un lien, qui sert une fois. Il dit votre nom et le titre du texte. Sans réponse, l’adresse est effacée après 14 jours.',
    send: 'Envoyer l’invitation',
    sent: 'Si cette adresse peut recevoir un courriel, l’invitation est partie.',
    takeBack: 'Retirer l’invitation',
    remove: 'Ne plus l’écrire',
    removeSure: 'Ce qui a été écrit reste. Pour revenir, il faudra une autre invitation.',
    gone: 'C’est fait.',
    signing:
      'Écrire n’est pas signer : les personnes et les organisations citées sont dans la partie',
    joinTitle: 'Écrire avec d’autres',
    joinLead: (title: string) => `Vous êtes invité·e à écrire « ${title} ».`,
    joinGone: 'Ce lien a déjà servi, a été retiré, ou il est trop ancien. Demandez-en un autre.',
    joinAs: (name: string) => `Vous écrirez sous le nom ${ofName(name)}.`,
    name: 'Votre nom',
    nameHint:
      'Comme les autres personnes du texte le verront. Une adresse déjà connue ici garde le sien.',
    join: 'Commencer à écrire',
    refusals: {
      'not-found': 'Ce texte ou cette personne n’est plus là.',
      forbidden: 'Ce texte est écrit par d’autres.',
      'already-writes': 'Cette personne l’écrit déjà.',
      'too-many': 'Il y a déjà beaucoup d’invitations. Attendez des réponses, ou retirez-en.',
    },
    letterSubject: (by: string, title: string) => `${by} vous invite à écrire « ${title} »`,
    letter: ({ title, by, href, days, house }: Told) =>
      `Bonjour,

${by} écrit « ${title} » sur ${house} et vous invite à l’écrire aussi. Ouvrez ce lien, puis appuyez sur le bouton :

${href}

Il sert une fois, pendant ${numbered(days, 'jours', 'fr')} ; ensuite votre adresse est effacée. Si vous ne connaissez pas cette personne, ne faites rien.

${house}
`,
  },
  {
    title: 'Write together',
    lead: 'Who may write this text. Everybody writes at their own pace: two sentences typed in the same place do not erase each other.',
    writers: 'Who writes it',
    steward: 'answers for it',
    noWriters: 'The team of the house.',
    waiting: 'Invitations without an answer',
    sentOn: (day) => `sent on ${day}`,
    invite: 'Invite somebody',
    email: 'Their e-mail address',
    emailHint:
      'An e-mail goes there with a link that works once. It says your name and the title of the text. Without an answer the address is erased after 14 days.',
    send: 'Send the invitation',
    sent: 'If this address can receive e-mail, the invitation is on its way.',
    takeBack: 'Withdraw the invitation',
    remove: 'Stop writing it',
    removeSure: 'What was written stays. Coming back will take another invitation.',
    gone: 'Done.',
    signing: 'Writing is not signing: the people and organisations credited are in the part',
    joinTitle: 'Write with others',
    joinLead: (title) => `You are invited to write “${title}”.`,
    joinGone: 'This link has already been used, was withdrawn, or is too old. Ask for another.',
    joinAs: (name) => `You will write under the name of ${name}.`,
    name: 'Your name',
    nameHint:
      'As the others who write will see it. An address that already has an account keeps its own name.',
    join: 'Begin to write',
    refusals: {
      'not-found': 'This text or this person is no longer there.',
      forbidden: 'This text is written by others.',
      'already-writes': 'This person writes it already.',
      'too-many': 'There are many invitations already. Wait for answers, or withdraw some.',
    },
    letterSubject: (by, title) => `${by} invites you to write “${title}”`,
    letter: ({ title, by, href, days, house }) =>
      `Hello,

${by} is writing “${title}” at ${house} and invites you to write it too. Open this link, then press the button:

${href}

It works once, for ${numbered(days, 'days', 'en')}; then your address is erased. If you do not know this person, do nothing.

${house}
`,
  },
)
