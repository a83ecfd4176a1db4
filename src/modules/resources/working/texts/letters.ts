import { defineTexts } from '#kit/texts.ts'

interface Asked {
  readonly title: string
  readonly yes: string
  readonly page: string
  readonly edit: string
  readonly dead: string
  readonly house: string
}

type Decided = (title: string, reason: string, href: string, house: string) => string

const fr = {
  startSubject: (title: string) => `Commencer à écrire « ${title} »`,
  start: (title: string, house: string, href: string) =>
    `Bonjour,

Vous voulez écrire « ${title} » sur ${house}. Ouvrez ce lien, puis appuyez sur le bouton : cela prouve que cette adresse est la vôtre.

${href}

Il sert une fois, pendant deux jours. Si vous n’avez rien demandé, ne faites rien : rien ne sera créé.

${house}
`,
  decisionSubjects: {
    accepted: (title: string) => `« ${title} » est acceptée`,
    'changes-asked': (title: string) => `« ${title} » : des changements sont demandés`,
    refused: (title: string) => `« ${title} » n’est pas retenue`,
  },
  decisions: {
    accepted: ((title, reason, href, house) =>
      `Bonjour,

Une deuxième personne a lu « ${title} » et l’accepte : elle peut être publiée.
${reason ? `\n${reason}\n` : ''}
${href}

${house}
`) as Decided,
    'changes-asked': ((title, reason, href, house) =>
      `Bonjour,

Une deuxième personne a lu « ${title} ». Avant de publier, elle demande ceci :

${reason}

Ses remarques sont à côté de chaque partie. Changez le texte, puis envoyez-le de nouveau :

${href}

${house}
`) as Decided,
    refused: ((title, reason, _href, house) =>
      `Bonjour,

« ${title} » n’est pas retenue, pour cette raison :

${reason}

Si c’est une erreur, répondez à ce courriel : une personne vous lira.

${house}
`) as Decided,
  },
  reviewSubject: (title: string) => `Une ressource à relire : « ${title} »`,
  review: (title: string, href: string, house: string) =>
    `Bonjour,

« ${title} » est écrite, et attend qu’une deuxième personne la relise. Vous pouvez être cette personne, connectez-vous avec cette adresse :

${href}

Une seule relecture suffit : si quelqu’un d’autre l’a faite, la page le dit.

${house}
`,
  verifySubject: (title: string) => `« ${title} » est-elle toujours vraie ?`,
  verify: ({ title, yes, page, edit, dead, house }: Asked) =>
    `Bonjour,

Vous répondez de « ${title} », relue pour la dernière fois il y a un an ou plus :

${page}

Elle est toujours vraie ? Ouvrez ce lien et appuyez sur le bouton :

${yes}

Quelque chose a changé ? Corrigez-la ici :

${edit}
${dead ? `\nCes adresses ne s’ouvrent plus :\n\n${dead}\n` : ''}
${house}
`,
}

const en: typeof fr = {
  startSubject: (title) => `Begin to write “${title}”`,
  start: (title, house, href) =>
    `Hello,

You want to write “${title}” at ${house}. Open this link, then press the button: it proves that this address is yours.

${href}

It works once, for two days. If you asked for nothing, do nothing: nothing will be created.

${house}
`,
  decisionSubjects: {
    accepted: (title) => `“${title}” is accepted`,
    'changes-asked': (title) => `“${title}”: changes are asked for`,
    refused: (title) => `“${title}” is not taken`,
  },
  decisions: {
    accepted: (title, reason, href, house) =>
      `Hello,

A second person has read “${title}” and accepts it: it can be published.
${reason ? `\n${reason}\n` : ''}
${href}

${house}
`,
    'changes-asked': (title, reason, href, house) =>
      `Hello,

A second person has read “${title}”. Before it is published, this is asked for:

${reason}

Their remarks are beside each part. Change the text, then send it again:

${href}

${house}
`,
    refused: (title, reason, _href, house) =>
      `Hello,

“${title}” is not taken, for this reason:

${reason}

If this is a mistake, answer this letter: a person will read you.

${house}
`,
  },
  reviewSubject: (title) => `A resource to read: “${title}”`,
  review: (title, href, house) =>
    `Hello,

“${title}” is written, and waits for a second person to read it. You may be that person, sign in with this address:

${href}

One reading is enough: if somebody else has done it, the page says so.

${house}
`,
  verifySubject: (title) => `Does “${title}” still hold?`,
  verify: ({ title, yes, page, edit, dead, house }) =>
    `Hello,

You answer for “${title}”, last read again a year ago or more:

${page}

It still holds? Open this link and press the button, that is all:

${yes}

Something has changed? Correct it here:

${edit}
${dead ? `\nThese addresses no longer open:\n\n${dead}\n` : ''}
${house}
`,
}

export const letterTexts = defineTexts(fr, en)
