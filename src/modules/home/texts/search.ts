import { defineTexts } from '#kit/texts.ts'

export const searchTexts = defineTexts(
  {
    title: 'Chercher dans l’atelier',
    lead: 'Expérimentations, fiches, rendez-vous, tirages, scrutins, décisions, lettres et territoires, d’un seul coup.',
    titleFor: (words: string) => `Pour « ${words} »`,
    count: (count: number, written: string) =>
      count > 1 ? `${written} réponses` : count === 1 ? 'Une réponse' : 'Aucune réponse',
    label: 'Vos mots',
    hint: 'Un sujet, une méthode, le nom ou le code postal d’une commune.',
    search: 'Chercher',
    exact: 'Sous ce titre',
    experiments: 'Expérimentations',
    resources: 'Fiches',
    territories: 'Territoires',
    draft: 'brouillon',
    allResources: (count: string) => `Toutes les fiches trouvées (${count})`,
    allTerritories: 'Chercher plus de territoires',
    none: 'Rien ne répond à ces mots',
    noneText:
      'Essayez un mot plus simple, ou au singulier. Vous pouvez aussi parcourir les listes :',
    lists: {
      experiments: 'Toutes les expérimentations',
      resources: 'Toutes les fiches',
      territories: 'Tous les territoires',
    },
    missing: 'Ce que vous cherchez n’a pas encore été essayé ?',
    propose: 'Proposer une expérimentation',
    description: (house: string) => `Chercher une expérimentation ou une fiche dans ${house}`,
  },
  {
    title: 'Search the workshop',
    lead: 'Experiments, sheets, events, draws, votes, decisions, letters and places, all at once.',
    titleFor: (words: string) => `For “${words}”`,
    count: (count: number, written: string) =>
      count > 1 ? `${written} answers` : count === 1 ? 'One answer' : 'No answer',
    label: 'Your words',
    hint: 'A subject, a method, the name or postal code of a place.',
    search: 'Search',
    exact: 'Under this title',
    experiments: 'Experiments',
    resources: 'Sheets',
    territories: 'Places',
    draft: 'draft',
    allResources: (count: string) => `All sheets found (${count})`,
    allTerritories: 'Search more places',
    none: 'Nothing answers these words',
    noneText: 'Try a simpler word, or the singular. You can also browse the lists:',
    lists: {
      experiments: 'All experiments',
      resources: 'All sheets',
      territories: 'All places',
    },
    missing: 'Has what you are looking for not been tried yet?',
    propose: 'Propose an experiment',
    description: (house: string) => `Search for an experiment or a sheet in ${house}`,
  },
)
