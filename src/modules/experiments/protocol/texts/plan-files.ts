import { defineTexts } from '#kit/texts.ts'

export const planFileTexts = defineTexts(
  {
    lead: 'Ce plan est figé avec le protocole. Téléchargez-le pour refaire le calcul sur les données, chez vous :',
    download: (place: number) => `Plan ${place} (JSON)`,
    data: 'donnees',
  },
  {
    lead: 'This plan is frozen with the protocol. Download it to compute again on the data, on your own machine:',
    download: (place: number) => `Plan ${place} (JSON)`,
    data: 'data',
  },
)
