import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'

export const dashboardTexts = defineTexts(
  {
    group: 'Aujourd’hui',
    link: 'Mon atelier',
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
    sayPublisher: 'Dire qui publie ce site : la loi le demande',
    firstBackup: 'Faire une première sauvegarde : il n’y en a aucune',
    nothingToDo: 'Rien à faire pour l’instant',
    nothingToDoText:
      'Vous verrez ici ce que vous avez à faire dès qu’une étape, un engagement ou une réponse est attendu.',
    moreToDo: (count: number) =>
      count > 1
        ? `Et ${writtenNumber(count, 'fr')} autres, moins pressés.`
        : 'Et un autre, moins pressé.',
    review: (title: string) => `Relire la proposition « ${title} »`,
    reviewWhere: 'Propositions reçues',
    read: (title: string) => `Relire « ${title} »`,
    readWhere: 'Ressources à relire',
    atTheDoor: (count: number) =>
      `Accepter ou refuser ${counted(count, 'première contribution', 'premières contributions')}`,
    commitment: (text: string) => `Dire si c’est tenu : ${text}`,
    answer: (title: string) => `Répondre à « ${title} »`,
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
    late: 'En retard',
    noLate: 'Aucune expérimentation n’est en retard.',
    lateSince: (day: string) => `depuis le ${day}`,
    mandates: 'Mandats qui finissent',
    mandate: (name: string, title: string) => `${name}, ${title}`,
    mandateNote: (place: string, day: string) => `${place}, jusqu’au ${day}`,
    noMandate: 'Aucun mandat ne finit dans les six mois.',
    allMandates: 'Tous les mandats',
    glance: 'L’atelier en un coup d’œil',
    published: (count: string, many: boolean) =>
      `${count} ${many ? 'expérimentations publiées' : 'expérimentation publiée'}`,
    lateCount: (count: string) => `${count} en retard`,
    stopped: (count: string, many: boolean) => `${count} ${many ? 'arrêtées' : 'arrêtée'}`,
    seeking: (count: string, many: boolean) =>
      many ? `${count} cherchent un territoire` : `${count} cherche un territoire`,
    sheets: (count: string, many: boolean) =>
      `${count} ${many ? 'fiches au centre de ressources' : 'fiche au centre de ressources'}`,
    toRead: (count: string, many: boolean) =>
      `${count} ${many ? 'propositions à relire' : 'proposition à relire'}`,
    territories: 'Mes territoires',
    firstTitle: 'Par où commencer',
    firstLead: 'Cet atelier est neuf. Faites ces quatre choses pour l’ouvrir.',
    first: {
      team: 'Inviter l’équipe',
      teamNote: 'Chacun·e reçoit un lien par courriel, sans mot de passe.',
      publisher: 'Dire qui publie ce site',
      publisherNote: 'Les mentions légales et la déclaration d’accessibilité s’écrivent d’ici.',
      experiment: 'Écrire une première expérimentation',
      experimentNote: 'Un besoin, une question, un territoire : le reste vient étape par étape.',
      open: 'Partager l’adresse du formulaire de proposition',
      openNote: 'Les territoires proposent sans compte ; l’équipe relit avant de publier.',
    },
    startReading: 'Lire ce qui s’essaie',
    startResources: 'Parcourir les fiches',
    startPropose: 'Proposer une expérimentation',
  },
  {
    group: 'Today',
    link: 'My workshop',
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
    sayPublisher: 'Say who publishes this site: the law asks for it',
    firstBackup: 'Make a first backup: there is none',
    nothingToDo: 'Nothing to do for now',
    nothingToDoText: 'Things appear here as soon as a stage, a commitment or an answer is due.',
    moreToDo: (count: number) =>
      count > 1 ? `And ${count} others, less pressing.` : 'And another, less pressing.',
    review: (title: string) => `Read the proposal “${title}”`,
    reviewWhere: 'Proposals received',
    read: (title) => `Read “${title}” again`,
    readWhere: 'Resources to read',
    atTheDoor: (count) =>
      `Let in or refuse ${count === 1 ? 'a first contribution' : `${count} first contributions`}`,
    commitment: (text: string) => `Say whether it was kept: ${text}`,
    answer: (title: string) => `Answer “${title}”`,
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
    late: 'Late',
    noLate: 'No experiment is late.',
    lateSince: (day: string) => `since ${day}`,
    mandates: 'Mandates that end',
    mandate: (name: string, title: string) => `${name}, ${title}`,
    mandateNote: (place: string, day: string) => `${place}, until ${day}`,
    noMandate: 'No mandate ends within six months.',
    allMandates: 'All mandates',
    glance: 'The workshop at a glance',
    published: (count: string, many: boolean) =>
      `${count} ${many ? 'experiments published' : 'experiment published'}`,
    lateCount: (count: string) => `${count} late`,
    stopped: (count: string) => `${count} stopped`,
    seeking: (count: string, many: boolean) =>
      many ? `${count} are looking for a place` : `${count} is looking for a place`,
    sheets: (count: string, many: boolean) =>
      `${count} ${many ? 'sheets in the resource centre' : 'sheet in the resource centre'}`,
    toRead: (count: string, many: boolean) =>
      `${count} ${many ? 'proposals to read' : 'proposal to read'}`,
    territories: 'My places',
    firstTitle: 'Where to begin',
    firstLead: 'This workshop is new. Four steps open it.',
    first: {
      team: 'Invite the team',
      teamNote: 'Each receives a link by e-mail, without a password.',
      publisher: 'Say who publishes this site',
      publisherNote: 'Legal notice and accessibility statement are written from there.',
      experiment: 'Write a first experiment',
      experimentNote: 'A need, a question, a place: the rest comes stage by stage.',
      open: 'Share the address of the proposal form',
      openNote: 'Places propose without an account; the team reads before publishing.',
    },
    startReading: 'Read what is being tried',
    startResources: 'Browse the sheets',
    startPropose: 'Propose an experiment',
  },
)
