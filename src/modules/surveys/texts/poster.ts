import { defineTexts } from '#kit/texts.ts'
import { ofName } from '#kit/writing/elision.ts'

/** The address that is given to people: on the page of the team, and on a poster. */
export const posterTexts = defineTexts(
  {
    title: 'L’adresse à donner',
    lead: {
      link: 'Toute personne qui a cette adresse peut répondre : dans un courriel, sur un site, au bas d’une affiche.',
      codes:
        'À cette adresse, la personne tape le code de sa lettre. Sans code, personne ne répond.',
    },
    hidden:
      'L’expérimentation n’est pas publiée : pour le moment, cette adresse ne s’ouvre que pour l’équipe.',
    qr: 'Carré à photographier : il ouvre les questions',
    poster: 'Affiche à imprimer (PDF, A4)',
    page: 'Page publique de l’enquête',
    how: 'Répondez à l’écran',
    howText: {
      link: 'Photographiez le carré avec un téléphone, ou tapez l’adresse écrite dessous dans un navigateur.',
      codes:
        'Photographiez le carré avec un téléphone, ou tapez l’adresse écrite dessous dans un navigateur. Il faut le code de la lettre que vous avez reçue.',
    },
    alt: 'Carré à photographier : il ouvre les questions',
    facts: {
      languages: 'Autres langues',
      until: 'Jusqu’au',
      asker: 'Qui demande',
      paper: 'Sans écran',
      names: 'Votre nom',
    },
    paper: (asker: string, contact: string) =>
      `Demandez les questions sur papier à l’accueil ${ofName(asker)}. Pour écrire : ${contact}`,
    names: 'Il n’est pas demandé.',
    footer: 'À afficher jusqu’au dernier jour',
  },
  {
    title: 'The address to give',
    lead: {
      link: 'Anyone who has this address may answer: in an e-mail, on a site, at the foot of a poster.',
      codes:
        'At this address, people type the code of their letter. Without a code, nobody answers.',
    },
    hidden: 'The experiment is not published: for now, this address opens for the team alone.',
    qr: 'Square to photograph: it opens the questions',
    poster: 'Poster to print (PDF, A4)',
    page: 'Public page of the survey',
    how: 'Answer on screen',
    howText: {
      link: 'Photograph the square with a phone, or type the address written below in a browser.',
      codes:
        'Photograph the square with a phone, or type the address written below in a browser. You need the code of the letter that you received.',
    },
    alt: 'Square to photograph: it opens the questions',
    facts: {
      languages: 'Other languages',
      until: 'Until',
      asker: 'Who asks',
      paper: 'Without a screen',
      names: 'Your name',
    },
    paper: (asker: string, contact: string) =>
      `Ask for the questions on paper at the desk of ${asker}. To write: ${contact}`,
    names: 'It is not asked for.',
    footer: 'To be shown until the last day',
  },
)
