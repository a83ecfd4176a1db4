import { defineTexts } from '#kit/texts.ts'

/** What the customer reads: the page of the link, and the letters. */
export const answeringTexts = defineTexts(
  {
    lead: (seller: string, customer: string) => `${seller} propose ce devis à ${customer}.`,
    validUntil: (day: string) => `Vous pouvez répondre jusqu’au ${day} inclus.`,
    pdf: 'Télécharger ce devis en PDF',
    accept: 'Accepter ce devis',
    acceptLead:
      'Votre nom, votre fonction, l’heure et l’empreinte du papier sont gardés comme preuve.',
    name: 'Votre nom',
    role: 'Votre fonction',
    roleHint: 'Par exemple : maire, directrice générale des services.',
    options: 'Options que vous prenez',
    agreed: 'J’accepte ce devis pour le compte du client, et je peux l’engager.',
    refuse: 'Refuser ce devis',
    refuseReason: 'Pourquoi ?',
    refuseReasonHint: 'Une phrase suffit : elle aide à faire mieux.',
    nowAccepted: 'Merci, votre accord est enregistré.',
    nowRefused: 'Merci, votre réponse est enregistrée.',
    stops: {
      'accepted-already': 'Ce devis est accepté.',
      'refused-already': 'Ce devis a été refusé.',
      replaced:
        'Une version plus récente remplace ce devis : répondez par le lien de notre dernier courriel.',
      closed: 'Ce devis n’est plus proposé.',
      lapsed: 'La date de validité de ce devis est passée. Écrivez-nous pour en recevoir un autre.',
    },
    acceptedBy: (who: string, role: string, at: string) => `Par ${who} (${role}), ${at}.`,
    fingerprint: 'Empreinte du papier',
    total: 'Montant accepté',
    old: {
      lead: 'Le devis a pu être remplacé ou effacé. Reprenez le lien de notre dernier courriel, ou écrivez-nous.',
      ways: [],
      onward: 'Aller à l’accueil',
    },
    mail: {
      hello: (name: string) => (name === '' ? 'Bonjour,' : `Bonjour ${name},`),
      subject: (number: string, title: string) => `Devis ${number} : ${title}`,
      text: (seller: string, title: string, total: string, day: string, link: string) =>
        `${seller} vous propose un devis pour « ${title} », d’un montant de ${total} sans les options.\n\nLisez-le, acceptez-le ou refusez-le ici, sans compte :\n${link}\n\nCe lien est à vous seul·e. Le devis est valable jusqu’au ${day} inclus.`,
      acceptedSubject: (number: string) => `Votre accord sur le devis ${number}`,
      acceptedText: (
        title: string,
        who: string,
        role: string,
        at: string,
        total: string,
        print: string,
        link: string,
      ) =>
        `Le devis « ${title} » est accepté par ${who} (${role}), ${at}, pour ${total}.\n\nEmpreinte du papier : ${print}\n\nVous le retrouvez ici :\n${link}`,
      teamAccepted: (title: string) => `Devis accepté : ${title}`,
      teamAcceptedText: (title: string, who: string, total: string, link: string) =>
        `${who} accepte le devis « ${title} », pour ${total}.\n\n${link}`,
      teamRefused: (title: string) => `Devis refusé : ${title}`,
      teamRefusedText: (title: string, reason: string, link: string) =>
        `Le devis « ${title} » est refusé. Le motif donné :\n\n${reason}\n\n${link}`,
    },
  },
  {
    lead: (seller: string, customer: string) => `A quote of ${seller} for ${customer}.`,
    validUntil: (day: string) => `You may answer until ${day} included.`,
    pdf: 'Download this quote as PDF',
    accept: 'Accept this quote',
    acceptLead:
      'Your name, your function, the time and the fingerprint of the paper are kept as proof.',
    name: 'Your name',
    role: 'Your function',
    roleHint: 'For example: mayor, head of services.',
    options: 'Options that you take',
    agreed: 'I accept this quote on behalf of the customer, and may commit them.',
    refuse: 'Refuse this quote',
    refuseReason: 'Why?',
    refuseReasonHint: 'One sentence is enough: it helps to do better.',
    nowAccepted: 'Thank you, your agreement is recorded.',
    nowRefused: 'Thank you, your answer is recorded.',
    stops: {
      'accepted-already': 'This quote is accepted.',
      'refused-already': 'This quote was refused.',
      replaced: 'A newer version replaces this quote: answer by the link of our last e-mail.',
      closed: 'This quote is offered no more.',
      lapsed: 'The last day of this quote is past. Write to us to be given another.',
    },
    acceptedBy: (who: string, role: string, at: string) => `By ${who} (${role}), ${at}.`,
    fingerprint: 'Fingerprint of the paper',
    total: 'Amount accepted',
    old: {
      lead: 'The quote may have been replaced or erased. Use the link of our last e-mail, or write to us.',
      ways: [],
      onward: 'Go to the home page',
    },
    mail: {
      hello: (name: string) => (name === '' ? 'Hello,' : `Hello ${name},`),
      subject: (number: string, title: string) => `Quote ${number}: ${title}`,
      text: (seller: string, title: string, total: string, day: string, link: string) =>
        `Here is a quote of ${seller} for “${title}”: ${total} without options.\n\nRead, accept or refuse it here, without an account:\n${link}\n\nThis link is yours alone. The quote holds until ${day} included.`,
      acceptedSubject: (number: string) => `Your agreement to the quote ${number}`,
      acceptedText: (
        title: string,
        who: string,
        role: string,
        at: string,
        total: string,
        print: string,
        link: string,
      ) =>
        `The quote “${title}” is accepted by ${who} (${role}), ${at}, for ${total}.\n\nFingerprint of the paper: ${print}\n\nYou find it here:\n${link}`,
      teamAccepted: (title: string) => `Quote accepted: ${title}`,
      teamAcceptedText: (title: string, who: string, total: string, link: string) =>
        `${who} accepts the quote “${title}”, for ${total}.\n\n${link}`,
      teamRefused: (title: string) => `Quote refused: ${title}`,
      teamRefusedText: (title: string, reason: string, link: string) =>
        `The quote “${title}” is refused. The reason given:\n\n${reason}\n\n${link}`,
    },
  },
)
