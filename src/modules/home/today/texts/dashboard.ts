import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

export const dashboardTexts = defineTexts(
  {
    link: 'Aujourd’hui',
    title: 'Ce qui vous attend',
    lead: (count: number, late: number) => {
      if (count === 0) return 'Rien ne presse : voici où en sont vos expérimentations.'
      if (count === 1) return `Vous avez une chose à faire${late ? ', et elle est en retard' : ''}.`
      const things = `Vous avez ${numbered(count, 'choses', 'fr')} à faire`
      if (late === 0) return `${things}, aucune n’est en retard.`
      return `${things}, dont ${late > 1 ? `${writtenNumber(late, 'fr')} en retard` : 'une en retard'}.`
    },
    leadNobody: 'Votre compte est ouvert. Voici par où commencer.',
    newExperiment: 'Nouvelle expérimentation',
    toDo: 'À faire',
    gesture: 'À faire',
    due: 'Échéance',
    lateOn: (day: string) => `en retard, ${day}`,
    noDay: '–',
    houseWhere: 'Administration',
    houseWhy: 'Vous administrez ce site',
    sayPublisher: 'Dire qui publie ce site : la loi le demande',
    firstBackup: 'Faire une première sauvegarde : il n’y en a aucune',
    nothingToDo: 'Rien à faire pour l’instant',
    nothingToDoText:
      'Vous verrez ici ce que vous avez à faire dès qu’une étape, un engagement ou une réponse est attendu.',
    moreToDo: (count: number) =>
      count > 1
        ? `Et ${writtenNumber(count, 'fr')} autres, moins pressés.`
        : 'Et un autre, moins pressé.',
    mine: 'Mes expérimentations',
    ofTerritory: 'Les expérimentations de mon territoire',
    experiment: 'Expérimentation',
    stage: 'Étape',
    ensuing: 'Ensuite',
    above: 'il y a quelque chose à faire, dans la liste « À faire »',
    noneMine: 'Vous n’êtes dans l’équipe d’aucune expérimentation',
    noneMineText:
      'L’équipe d’une expérimentation vous ajoute depuis sa page « Équipe ». En attendant, vous pouvez lire tout ce qui est public.',
    seeAll: 'Toutes les expérimentations',
    portfolio: 'Le portefeuille complet',
    territories: 'Mes territoires',
    firstLead: 'Ce site est neuf : préparez-le en quelques étapes.',
    startReading: 'Lire ce qui s’essaie',
    startResources: 'Parcourir les fiches',
    startPropose: 'Proposer une expérimentation',
  },
  {
    link: 'Today',
    title: 'What is waiting for you',
    lead: (count: number, late: number) => {
      if (count === 0) return 'Nothing is pressing: here is where your experiments stand.'
      if (count === 1) return `One thing is waiting${late ? ', and it is late' : ''}.`
      const things = `${numbered(count, 'things', 'en')} are waiting`
      if (late === 0) return `${things}, none is late.`
      return `${things}, ${late > 1 ? `${late} of them late` : 'one of them late'}.`
    },
    leadNobody: 'Your account is open. Here is where to begin.',
    newExperiment: 'New experiment',
    toDo: 'To do',
    gesture: 'Step',
    due: 'Due',
    lateOn: (day: string) => `late, ${day}`,
    noDay: '–',
    houseWhere: 'Administration',
    houseWhy: 'You administer this site',
    sayPublisher: 'Say who publishes this site: the law asks for it',
    firstBackup: 'Make a first backup: there is none',
    nothingToDo: 'Nothing to do for now',
    nothingToDoText: 'Things appear here as soon as a stage, a commitment or an answer is due.',
    moreToDo: (count: number) =>
      count > 1 ? `And ${count} others, less pressing.` : 'And another, less pressing.',
    mine: 'My experiments',
    ofTerritory: 'The experiments of my place',
    experiment: 'Experiment',
    stage: 'Stage',
    ensuing: 'Next',
    above: 'something waits, in the list “To do”',
    noneMine: 'You are not on the team of any experiment',
    noneMineText: 'You are added from its “Team” page. Meanwhile, everything can be read.',
    seeAll: 'All experiments',
    portfolio: 'The whole portfolio',
    territories: 'My places',
    firstLead: 'This site is new: set it up in a few steps.',
    startReading: 'Read what is being tried',
    startResources: 'Browse the sheets',
    startPropose: 'Propose an experiment',
  },
)
