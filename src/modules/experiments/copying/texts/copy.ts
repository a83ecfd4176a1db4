import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** What comes along with one more experiment. */
export const experimentCopyTexts = defineTexts(
  {
    words: {
      always: 'Le titre, la question, l’hypothèse, le besoin de départ et les défis.',
      never:
        'Le territoire, l’avancement, les preuves et les critères vérifiés, les décisions, la convention et ses signatures. Ni le journal, les réponses, les résultats, les écarts, l’évaluation faite et la fiche.',
      rewritten:
        'Le titre, le territoire, le besoin de départ ; avec le protocole, les dates des phases et ce qui décrit le premier lieu.',
    },
    protocol: 'Le protocole',
    protocolHint: 'Sans ce qui décrit le premier lieu : contexte, noms, données déjà là.',
    phases: 'Les phases du protocole',
    phasesHint: (count: number) => `${counted(count, 'phase', 'phases')}, sans dates.`,
    evaluation: 'Les questions de l’évaluation',
    evaluationHint: 'Questions, critères, indicateurs et sources ; pas les constats.',
    criteria: 'Les critères d’arrêt',
    criteriaHint: (count: number) =>
      `${counted(count, 'critère', 'critères')}, sans date ni constat.`,
    budget: 'Les lignes du budget',
    budgetHint: (count: number) =>
      `${counted(count, 'ligne', 'lignes')}, montants prévus seulement.`,
    risks: 'Les risques',
    risksHint: (count: number) =>
      `${counted(count, 'risque', 'risques')}, à surveiller de nouveau.`,
    team: 'L’équipe',
    teamHint: (count: number) =>
      `${counted(count, 'personne présente', 'personnes présentes')} aujourd’hui, avec le même rôle et les mêmes droits sur la copie. Personne n’est prévenu.`,
  },
  {
    words: {
      always:
        'Its title, its question, its hypothesis, the need it starts from and the challenges.',
      never:
        'The territory, the progress, the evidence and the criteria that were checked, the decisions, the agreement and its signatures, the logbook, the answers, the results, the deviations, the evaluation that was made and the sheet.',
      rewritten:
        'The title, the territory, the need it starts from; with the protocol, the dates of the phases and what describes the first place.',
    },
    protocol: 'The protocol',
    protocolHint: 'Without what describes the first place: context, names, data already there.',
    phases: 'The phases of the protocol',
    phasesHint: (count: number) => `${count > 1 ? `${count} phases` : '1 phase'}, without dates.`,
    evaluation: 'The questions of the evaluation',
    evaluationHint: 'Questions, criteria, indicators and sources; not the findings.',
    criteria: 'The stop criteria',
    criteriaHint: (count: number) =>
      `${count > 1 ? `${count} criteria` : '1 criterion'}, without date or finding.`,
    budget: 'The lines of the budget',
    budgetHint: (count: number) =>
      `${count > 1 ? `${count} lines` : '1 line'}, planned amounts only.`,
    risks: 'The risks',
    risksHint: (count: number) =>
      `${count > 1 ? `${count} risks` : '1 risk'}, to be watched again.`,
    team: 'The team',
    teamHint: (count: number) =>
      `${count > 1 ? `${count} people who are` : '1 person who is'} there today, with the same role and the same rights on the copy. Nobody is told.`,
  },
)
