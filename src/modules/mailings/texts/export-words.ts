import { defineTexts } from '#kit/texts.ts'
import type { ExportWords } from '#platform/module.ts'

/** Words for the keys and the codes that this room writes in the export of somebody's own data. */
export const exportWords = defineTexts<ExportWords>(
  {
    keys: {
      letters: 'Lettres',
      address: 'Adresse',
      softBounces: 'Envois revenus',
      pace: 'Rythme',
      subscriptions: 'Abonnements',
      lettersBegun: 'Lettres que vous avez commencées',
      lettersSent: 'Lettres dont vous avez confirmé l’envoi',
      lettersScheduled: 'Lettres dont vous avez choisi l’heure de départ',
    },
    values: {
      all: 'toutes les lettres',
      fewer: 'moins de lettres',
      queued: 'en attente',
      sending: 'à l’instant',
      sent: 'remise',
      uncertain: 'incertaine',
      failed: 'refusée',
      bounced: 'revenue',
      complained: 'signalée',
      skipped: 'laissée de côté',
    },
  },
  {
    keys: {
      letters: 'Letters',
      address: 'Address',
      softBounces: 'Letters that came back',
      pace: 'Pace',
      subscriptions: 'Subscriptions',
      lettersBegun: 'Letters you began',
      lettersSent: 'Letters you confirmed',
      lettersScheduled: 'Letters whose hour you chose',
    },
    values: {
      all: 'all letters',
      fewer: 'fewer letters',
      queued: 'waiting',
      sending: 'just now',
      sent: 'delivered',
      uncertain: 'uncertain',
      failed: 'refused',
      bounced: 'came back',
      complained: 'reported',
      skipped: 'set aside',
    },
  },
)
