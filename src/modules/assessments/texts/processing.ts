import type { Processing } from '#kit/processing.ts'
import { defineTexts } from '#kit/texts.ts'

/** This room’s entry in the register of processing. */
export const processing = defineTexts<Processing>(
  {
    title: 'Indice de qualité démocratique',
    purpose:
      'Compter, rôle par rôle, ce que des personnes pensent de la démocratie de leur territoire, et le montrer à côté des faits.',
    persons: 'Les personnes qui répondent, sans nom ni adresse.',
    basis:
      'Consentement, donné avant la première question et retiré tant que l’évaluation est ouverte.',
    recipients:
      'Personne ne lit les réponses une à une. Tout le monde lit les moyennes de cinq personnes ou plus.',
  },
  {
    title: 'Index of democratic quality',
    purpose:
      'Count, role by role, what people think of the democracy of their territory, and show it beside the facts.',
    persons: 'Those who answer, without name or address.',
    basis:
      'Consent, given before the first question and taken back as long as the assessment is open.',
    recipients: 'Nobody reads answers one by one. Everyone reads the means of five people or more.',
  },
)
