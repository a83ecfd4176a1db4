import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** The few sentences that the components say by themselves. */
export const uiTexts = defineTexts(
  {
    skip: 'Aller au contenu',
    trap: 'Ne remplissez pas ce champ',
    menu: 'Menu',
    rooms: 'Pièces de l’atelier',
    mainNavigation: 'Navigation principale',
    crumbs: 'Vous êtes ici',
    home: 'Accueil',
    signIn: 'Se connecter',
    letter: 'J’ai reçu une lettre',
    unproven:
      'Votre connexion attend une deuxième preuve. D’ici là, vous voyez ce que voit un visiteur.',
    prove: 'Continuer ma connexion',
    mayUndo: 'Vous pouvez encore revenir sur ce que vous venez de faire.',
    undo: (seconds: number) =>
      `Revenir en arrière (encore ${counted(seconds, 'seconde', 'secondes')})`,
    mailsHeld: (count: number) =>
      count > 1
        ? `${counted(count, 'courriel', 'courriels')} attendent la fin de cette minute pour partir.`
        : 'Un courriel attend la fin de cette minute pour partir.',
    signOut: 'Se déconnecter',
    account: 'Mon compte',
    licence: 'Contenus sous licence CC BY 4.0, sauf mention contraire',
    accessibility: 'Accessibilité',
    legal: 'Mentions légales',
    openData: 'Données ouvertes',
    yourData: 'Vos données',
    footer: 'Pied de page',
    source: 'Code source',
    otherLanguage: 'English',
    offerTitle: 'Choix de la langue',
    offer: 'Ce site existe aussi en français.',
    offerTaken: 'Lire en français',
    offerLeft: 'Rester en français',
    optional: 'facultatif',
    errorTitle: (count: number) =>
      count > 1
        ? `${writtenNumber(count, 'fr')} réponses sont à revoir`
        : 'Une réponse est à revoir',
    pictureAlt: (title: string) => `Affiche : ${title}`,
    refused: (title: string) => `À revoir : ${title}`,
    choose: 'Choisir…',
    marksTitle: 'Mise en forme, si vous voulez',
    marks: {
      strong: 'Gras',
      emphasis: 'Italique',
      heading: 'Titre',
      list: 'Liste',
      steps: 'Étapes',
      quote: 'Citation',
      link: 'Lien',
    },
    seeFigures: 'Voir les chiffres',
    downloadSvg: 'Image SVG',
    downloadCsv: 'Tableur CSV',
    late: 'en retard',
    stations: { done: 'faite', current: 'en cours', ahead: 'à venir', stopped: 'arrêtée ici' },
    stationAt: (rank: number, of: number, words: string) => `Étape ${rank} sur ${of} : ${words}.`,
    stationNone: (of: number) => `Aucune des ${of} étapes n’est commencée.`,
    picture: 'Image',
    state: 'État',
    start: 'Début',
    end: 'Fin',
    milestones: 'Jalons',
    dependsOn: 'Après',
    phase: 'Phase',
    today: 'aujourd’hui',
    phases: { done: 'terminée', current: 'en cours', ahead: 'à venir', stopped: 'annulée' },
    planned: 'prévu',
    actual: 'réalisé',
    figure: 'Grandeur',
    unit: 'Unité',
    unknown: 'non renseigné',
    ownScale:
      'Le trait évidé est le prévu, la barre pleine le réalisé. Les lignes d’une même unité ont la même échelle.',
    kinds: {
      running: 'en cours',
      documented: 'documentée',
      seeking: 'cherche un territoire',
      place: 'territoire',
    },
    place: 'Lieu',
    seePlaces: (count: number) =>
      count > 1
        ? `Voir la liste des ${writtenNumber(count, 'fr')} lieux`
        : 'Voir la liste des lieux',
    cluster: (first: string, others: number) =>
      others > 0
        ? `${first} et ${writtenNumber(others, 'fr')} ${others > 1 ? 'autres' : 'autre'}`
        : first,
    mapSaid: (names: readonly string[]) =>
      names.length > 0
        ? `Carte de France et de ses départements d’outre-mer. Lieux : ${names.join(', ')}.`
        : 'Carte de France et de ses départements d’outre-mer, sans lieu pour l’instant.',
    kind: 'Situation',
    mapCredit: 'Fond de carte : départements SVG Maps (CC BY 4.0), outre-mer Natural Earth.',
    pages: 'Pages',
    previous: 'Page précédente',
    next: 'Page suivante',
    page: (number: number, of: number) => `Page ${number} sur ${of}`,
    added: 'ajouté',
    removed: 'retiré',
    search: 'Chercher',
  },
  {
    skip: 'Skip to content',
    trap: 'Leave this field empty',
    menu: 'Menu',
    rooms: 'Rooms of the workshop',
    mainNavigation: 'Main navigation',
    crumbs: 'You are here',
    home: 'Home',
    signIn: 'Sign in',
    letter: 'I received a letter',
    unproven: 'Your sign-in awaits a second proof. Until then, you see what a visitor sees.',
    prove: 'Go on with my sign-in',
    mayUndo: 'You can still undo what you have just done.',
    undo: (seconds: number) => `Undo (${counted(seconds, 'second', 'seconds')} left)`,
    mailsHeld: (count: number) =>
      count > 1
        ? `${count} e-mails wait for the end of this minute before they leave.`
        : 'One e-mail waits for the end of this minute before it leaves.',
    signOut: 'Sign out',
    account: 'My account',
    licence: 'Content under CC BY 4.0 licence unless stated otherwise',
    accessibility: 'Accessibility',
    legal: 'Legal notice',
    openData: 'Open data',
    yourData: 'Your data',
    footer: 'Footer',
    source: 'Source code',
    otherLanguage: 'Français',
    offerTitle: 'Choice of language',
    offer: 'This site is in French, and its pages can also be read in English.',
    offerTaken: 'Read in English',
    offerLeft: 'Stay in English',
    optional: 'optional',
    errorTitle: (count: number) =>
      count > 1 ? `${count} answers need another look` : 'One answer needs another look',
    pictureAlt: (title: string) => `Picture: ${title}`,
    refused: (title: string) => `To review: ${title}`,
    choose: 'Choose…',
    marksTitle: 'Formatting, if you like',
    marks: {
      strong: 'Bold',
      emphasis: 'Italic',
      heading: 'Heading',
      list: 'List',
      steps: 'Steps',
      quote: 'Quotation',
      link: 'Link',
    },
    seeFigures: 'See the figures',
    downloadSvg: 'SVG picture',
    downloadCsv: 'CSV table',
    late: 'late',
    stations: { done: 'done', current: 'under way', ahead: 'ahead', stopped: 'stopped here' },
    stationAt: (rank: number, of: number, words: string) => `Stage ${rank} of ${of}: ${words}.`,
    stationNone: (of: number) => `None of the ${of} stages has started.`,
    picture: 'Picture',
    state: 'State',
    start: 'Start',
    end: 'End',
    milestones: 'Milestones',
    dependsOn: 'After',
    phase: 'Phase',
    today: 'today',
    phases: { done: 'over', current: 'under way', ahead: 'ahead', stopped: 'cancelled' },
    planned: 'planned',
    actual: 'actual',
    figure: 'Figure',
    unit: 'Unit',
    unknown: 'not given',
    ownScale:
      'The outline is what was planned, the solid bar what happened. Rows of one unit have one scale.',
    kinds: {
      running: 'under way',
      documented: 'documented',
      seeking: 'looking for a place',
      place: 'place',
    },
    place: 'Place',
    seePlaces: (count: number) =>
      count > 1 ? `See the list of ${count} places` : 'See the list of places',
    cluster: (first: string, others: number) =>
      others > 0 ? `${first} and ${others} ${others > 1 ? 'others' : 'other'}` : first,
    mapSaid: (names: readonly string[]) =>
      names.length > 0
        ? `Map of France and its overseas departments. Places: ${names.join(', ')}.`
        : 'Map of France and its overseas departments, without any place yet.',
    kind: 'Status',
    mapCredit: 'Base map: departments by SVG Maps (CC BY 4.0), overseas by Natural Earth.',
    pages: 'Pages',
    previous: 'Previous page',
    next: 'Next page',
    page: (number: number, of: number) => `Page ${number} of ${of}`,
    added: 'added',
    removed: 'removed',
    search: 'Search',
  },
)
