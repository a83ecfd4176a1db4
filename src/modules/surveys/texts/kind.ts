import { defineTexts } from '#kit/texts.ts'

/** The survey as an instrument of a protocol. */
export const kindTexts = defineTexts(
  {
    kind: {
      title: 'Enquête',
      help: 'Les mêmes questions à l’écran, sur papier, au téléphone et à la porte, et des résultats où personne n’est reconnaissable.',
    },
    fields: {
      purpose: {
        label: 'À quoi serviront les réponses',
        hint: 'Ce qui sera décidé ou compris grâce à elles. Les personnes le lisent avant la première question.',
      },
      planned: { label: 'Réponses attendues', hint: 'Un nombre, par exemple 400.' },
      access: {
        label: 'Qui répond',
        hint: 'Un code par personne permet de compter une réponse par personne invitée.',
      },
    },
    notice: {
      recorded:
        'Les réponses, et la façon dont elles sont arrivées. Ni le nom, ni l’heure, ni l’adresse de l’appareil.',
      retention:
        'Les réponses sont effacées un an après la fin ; les totaux publiés restent. Chaque personne peut retirer la sienne avec son code.',
      conduct:
        'Les questions sont figées à l’ouverture, et leur empreinte est publique. Aucun nombre de moins de 5 personnes n’est publié.',
    },
    controller: 'À compléter',
    figures: {
      answers: { label: 'Réponses à l’enquête', unit: 'réponses' },
      screen: { label: 'Réponses à l’écran', unit: 'réponses' },
      kiosk: { label: 'Réponses à la borne', unit: 'réponses' },
      telephone: { label: 'Réponses au téléphone', unit: 'réponses' },
      door: { label: 'Réponses à la porte', unit: 'réponses' },
      field: { label: 'Réponses à la porte, sans réseau', unit: 'réponses' },
      paper: { label: 'Réponses sur papier', unit: 'réponses' },
      codes: { label: 'Codes donnés', unit: 'codes' },
      rate: { label: 'Part des codes qui ont répondu', unit: '%' },
      distance: { label: 'Écart avec la population, au plus', unit: '%' },
    },
    pending: {
      draft: (title: string) => `L’enquête « ${title} » n’a jamais été ouverte.`,
      open: (title: string) =>
        `L’enquête « ${title} » est ouverte : clore la phase la clôt avant le jour annoncé.`,
      unpublished: (title: string) =>
        `Les résultats de l’enquête « ${title} » ne sont pas publiés.`,
    },
    phaseOver: 'La phase du protocole est close.',
    evidence: {
      purpose: (purpose: string) => `À quoi servaient les réponses : ${purpose}`,
      answers: (count: string) => `Réponses reçues : ${count}.`,
      part: 'Réponse',
      count: 'Nombre',
      hidden: 'moins de 5, ou caché avec un autre',
    },
  },
  {
    kind: {
      title: 'Survey',
      help: 'The same questions on screen, on paper, by telephone and at the door, and results in which nobody can be recognised.',
    },
    fields: {
      purpose: {
        label: 'What the answers will serve for',
        hint: 'What will be decided or understood thanks to them. People read it before the first question.',
      },
      planned: { label: 'Answers expected', hint: 'A number, for example 400.' },
      access: {
        label: 'Who answers',
        hint: 'A code a person counts one answer for each person invited.',
      },
    },
    notice: {
      recorded:
        'The answers, and how they came. Neither the name, nor the time, nor the address of the device.',
      retention:
        'Answers are erased one year after the end; published totals stay. Anyone may withdraw theirs with its code.',
      conduct:
        'Questions are frozen at the opening, and their fingerprint is public. No number about fewer than 5 people is published.',
    },
    controller: 'To be completed',
    figures: {
      answers: { label: 'Answers to the survey', unit: 'answers' },
      screen: { label: 'Answers on screen', unit: 'answers' },
      kiosk: { label: 'Answers at the kiosk', unit: 'answers' },
      telephone: { label: 'Answers by telephone', unit: 'answers' },
      door: { label: 'Answers at the door', unit: 'answers' },
      field: { label: 'Answers at the door, without network', unit: 'answers' },
      paper: { label: 'Answers on paper', unit: 'answers' },
      codes: { label: 'Codes given', unit: 'codes' },
      rate: { label: 'Share of the codes that answered', unit: '%' },
      distance: { label: 'Distance from the population, at most', unit: '%' },
    },
    pending: {
      draft: (title: string) => `The survey “${title}” was never opened.`,
      open: (title: string) =>
        `The survey “${title}” is open: closing the phase closes it before the day announced.`,
      unpublished: (title: string) => `The results of the survey “${title}” are not published.`,
    },
    phaseOver: 'The phase of the protocol is closed.',
    evidence: {
      purpose: (purpose: string) => `What the answers served for: ${purpose}`,
      answers: (count: string) => `Answers received: ${count}.`,
      part: 'Answer',
      count: 'Number',
      hidden: 'fewer than 5, or hidden with another',
    },
  },
)
