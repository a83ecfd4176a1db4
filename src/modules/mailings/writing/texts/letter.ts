import type { NewsletterKind } from '#kit/content/newsletter-kinds.ts'
import { defineTexts } from '#kit/texts.ts'

/** The words that every letter carries. */
export const letterTexts = defineTexts(
  {
    itemKinds: {
      event: 'Rendez-vous',
      resource: 'Ressource',
      call: 'Appel à territoires',
      learning: 'Enseignement',
      mission: 'Mission',
      vote: 'Scrutin',
      draw: 'Tirage au sort',
      decision: 'Décision',
      member: 'Territoire du réseau',
    } satisfies Record<NewsletterKind, string>,
    picture: (alt: string) => `Image : ${alt}`,
    why: (list: string, house: string) =>
      `Vous recevez cette lettre parce que vous êtes inscrit·e à « ${list} » (${house}).`,
    unsubscribe: 'Se désinscrire',
    preferences: 'Choisir ce que je reçois',
    readOnline: 'Lire cette lettre en ligne',
    noTracking: 'Nous ne savons pas si vous avez ouvert cette lettre.',
    trialSubject: (subject: string) => `[Essai] ${subject}`,
    contact: 'Pour nous écrire :',
  },
  {
    itemKinds: {
      event: 'Event',
      resource: 'Resource',
      call: 'Call for territories',
      learning: 'Learning',
      mission: 'Mission',
      vote: 'Vote',
      draw: 'Draw',
      decision: 'Decision',
      member: 'Territory of the network',
    },
    picture: (alt) => `Picture: ${alt}`,
    why: (list, house) =>
      `You receive this letter because you subscribed to “${list}” of ${house}.`,
    unsubscribe: 'Unsubscribe',
    preferences: 'Choose what I receive',
    readOnline: 'Read this letter online',
    noTracking: 'This letter does not know whether you opened it.',
    trialSubject: (subject) => `[Trial] ${subject}`,
    contact: 'To write to us:',
  },
)
