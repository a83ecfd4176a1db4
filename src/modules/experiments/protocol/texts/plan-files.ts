import { defineTexts } from '#kit/texts.ts'

export const planFileTexts = defineTexts(
  {
    compute: 'Appliquer ce plan à un tableau',
    lead: 'Ce plan est figé avec le protocole. Téléchargez-le pour refaire le calcul sur les données, chez vous :',
    download: (place: number) => `Plan ${place} (JSON)`,
    data: 'donnees',
  },
  {
    compute: 'Run this plan on a table',
    lead: 'This plan is frozen with the protocol. Download it to compute again on the data, on your own machine:',
    download: (place: number) => `Plan ${place} (JSON)`,
    data: 'data',
  },
)
