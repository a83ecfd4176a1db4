import type { Processing } from '#kit/processing.ts'
import { defineTexts } from '#kit/texts.ts'
import type { ExportWords } from '#platform/module.ts'

/** This room's entry in the register of processing. */
export const processing = defineTexts<Processing>(
  {
    title: 'Devis',
    purpose: 'Proposer un travail à un client, et garder la preuve de son accord.',
    persons:
      'Personnes qui reçoivent un devis et y répondent ; personnes de l’équipe qui s’en occupent.',
    basis:
      'Mesures avant un contrat, puis contrat ; obligation légale de garder les pièces comptables.',
    recipients: 'L’équipe du labo, les personnes qui tiennent les comptes et les administrateurs.',
  },
  {
    title: 'Quotes',
    purpose: 'Offer work to a customer, and keep the proof of their agreement.',
    persons: 'People who receive a quote and answer it; people of the team who take care of it.',
    basis: 'Steps before a contract, then a contract; legal duty to keep accounting records.',
    recipients: 'The team of the lab, those who keep the accounts and administrators.',
  },
)

/** Words for the keys that this room writes in the export of somebody's own data. */
export const exportWords = defineTexts<ExportWords>(
  {
    keys: {
      quotesKept: 'Devis dont vous vous occupez',
      quotesReceived: 'Devis que vous avez reçus',
      title: 'Titre',
      recipient: 'Nom écrit sur le devis',
      email: 'Courriel',
      signerName: 'Nom donné en acceptant',
      signerRole: 'Fonction donnée en acceptant',
    },
    values: {},
  },
  {
    keys: {
      quotesKept: 'Quotes that you take care of',
      quotesReceived: 'Quotes that you received',
      title: 'Title',
      recipient: 'Name written on the quote',
      email: 'E-mail',
      signerName: 'Name given when accepting',
      signerRole: 'Function given when accepting',
    },
    values: {},
  },
)
