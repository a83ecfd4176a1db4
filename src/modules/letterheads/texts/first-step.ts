import { defineTexts } from '#kit/texts.ts'

/** The step of the first hour that is made in this room. */
export const firstStepTexts = defineTexts(
  {
    title: 'Mettre votre logo et votre adresse sur les papiers',
    why: 'Les lettres, les attestations et les factures portent alors votre en-tête.',
    link: 'Régler l’en-tête',
    none: 'Aucun en-tête n’est réglé : les papiers portent seulement le nom du site.',
    done: (name: string) => `L’en-tête de « ${name} » a son adresse et son logo.`,
    lacks: { address: 'Il manque l’adresse postale.', logo: 'Il manque le logo.' },
  },
  {
    title: 'Put your logo and address on papers',
    why: 'Letters, certificates and invoices then carry your letterhead.',
    link: 'Set the letterhead',
    none: 'No letterhead is set: papers carry the name of the site only.',
    done: (name: string) => `The letterhead of “${name}” has its address and its logo.`,
    lacks: { address: 'The postal address is missing.', logo: 'The logo is missing.' },
  },
)
