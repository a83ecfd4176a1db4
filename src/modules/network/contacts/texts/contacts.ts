import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'

export const contactTexts = defineTexts(
  {
    title: 'Contacts du réseau',
    lead: 'Les personnes à qui écrire dans les territoires. Les coordonnées sont gardées trois ans après le dernier échange.',
    network: 'Le réseau',
    add: 'Ajouter un contact',
    importing: 'Importer ou coller des contacts',
    twins: 'Doublons possibles',
    prospecting: 'Prospection',
    search: 'Chercher une personne ou un territoire',
    all: 'Tous',
    informing: 'Information des personnes',
    allInformed: 'Informées ou non',
    ofImport: 'De cet import seulement',
    latestFirst: 'Les derniers ajoutés d’abord',
    counted: (count: number) => counted(count, 'contact', 'contacts'),
    toInform: 'À informer',
    toInformNote: (count: number) =>
      count > 1
        ? `${writtenNumber(count, 'fr')} personnes n’ont pas encore été informées que nous avons leurs coordonnées. La loi donne un mois pour le faire.`
        : `${writtenNumber(count, 'fr')} personne n’a pas encore été informée que nous avons ses coordonnées. La loi donne un mois pour le faire.`,
    /** As many as the page shows: the filters and the pages may hold others back. */
    write: (shown: number) =>
      shown > 1
        ? `Écrire aux ${writtenNumber(shown, 'fr')} personnes affichées`
        : 'Écrire à la personne affichée',
    writeConfirm:
      'Chaque personne affichée reçoit un courriel. Il dit quelles données nous avons, d’où elles viennent, combien de temps nous les gardons, et comment s’y opposer. Les personnes sans adresse restent à informer.',
    writtenDone: {
      told: (letters: number) =>
        `${counted(letters, 'courriel est parti', 'courriels sont partis')}. Les personnes sans adresse restent à informer.`,
      nobody:
        'Aucun courriel n’est parti : ces personnes n’ont pas d’adresse, ou sont déjà informées. Dites-le-leur par lettre ou par téléphone, puis notez-le ici.',
    },
    informed: (shown: number) =>
      shown > 1
        ? `C’est fait pour les ${writtenNumber(shown, 'fr')} personnes affichées`
        : 'C’est fait pour la personne affichée',
    writeToThem: 'Leur écrire d’où vient leur adresse',
    writeToThemConfirm: (count: number) =>
      `${count > 1 ? 'Un courriel part à chacune de ces personnes' : 'Un courriel part à cette personne'}. Il dit quelles données nous avons, d’où elles viennent, combien de temps nous les gardons, et comment s’y opposer.`,
    toldThem: 'Noter que c’est fait',
    toldThemConfirm: (count: number) =>
      `${count > 1 ? 'Les fiches de ces personnes diront qu’elles sont informées' : 'La fiche de cette personne dira qu’elle est informée'} depuis aujourd’hui. Aucun courriel ne part.`,
    allToldAlready:
      'Rien à faire pour les lignes cochées : ces personnes sont déjà informées, ou n’ont pas d’adresse de courriel.',
    toldAlready: 'cette personne est déjà informée.',
    noAddress: 'cette personne n’a pas d’adresse de courriel.',
    informedDone: 'C’est noté.',
    none: 'Aucun contact ici',
    noneText: 'Ajoutez une personne, ou importez le fichier que vous avez déjà.',
    name: 'Prénom et nom',
    email: 'Courriel',
    phone: 'Téléphone',
    function: 'Fonction',
    functionHint: '« Maire », « directrice générale des services ».',
    territory: 'Territoire',
    kind: 'Qualité',
    kinds: {
      elected: 'Élu·e',
      officer: 'Agent·e',
      'civil-society': 'Société civile',
      other: 'Autre',
    },
    mandateStart: 'Début du mandat',
    mandateEnd: 'Fin du mandat',
    mandateHint: 'Si la personne est élue : sert à prévoir le relais.',
    origin: 'D’où viennent ces données',
    originHint: 'La loi demande de pouvoir le dire à la personne.',
    origins: {
      person: 'la personne elle-même',
      'public-directory': 'annuaire ou site public',
      met: 'carte de visite ou rencontre',
      event: 'inscription à un événement',
      partner: 'partenaire qui les a transmises',
      'member-list': 'liste fournie par un territoire membre',
      other: 'autre',
    },
    originDetail: 'Précision',
    originDetailHint: 'Quel site, quelle rencontre, quelle liste, à quelle date.',
    save: 'Enregistrer',
    added: 'Le contact est ajouté.',
    saved: 'Enregistré.',
    remove: 'Retirer du carnet',
    removeConfirm:
      'La personne est retirée du carnet du réseau. Si ses coordonnées ne servent à rien d’autre, elles sont effacées.',
    removed: 'Le contact est retiré.',
    person: 'Page de la personne',
    lastExchange: 'Dernier échange',
    collected: 'Données reçues le',
    inform: 'Informée le',
    notInformed: 'pas encore',
    keptUntil: 'Gardé jusqu’au',
    unplaced: 'sans territoire',
    refusals: {
      forbidden: 'Seule l’équipe du Labo peut faire cela.',
      'not-found': 'Ce contact n’est plus dans le carnet.',
      'known-here': 'Cette personne est déjà dans le carnet pour ce territoire.',
      'dates-reversed': 'La fin du mandat vient avant son début : corrigez l’une des deux dates.',
      'not-twins':
        'Ces deux fiches ne se ressemblent plus : l’une d’elles a changé. Relisez-les ; rien n’a été réuni.',
    },
    twinsTitle: 'Des fiches qui se ressemblent',
    twinsLead:
      'Même territoire, et même nom ou même téléphone. À vous de dire si c’est la même personne.',
    twinsFirst: (count: number) =>
      `Cette page montre ${numbered(count, 'ressemblances', 'fr')} à la fois. Réunissez celles-ci : les suivantes viendront.`,
    twinsNone: 'Aucun doublon',
    twinsNoneText: 'Quand deux fiches se ressembleront, elles seront proposées ici.',
    sameName: 'même nom',
    samePhone: 'même téléphone',
    closeName: 'noms très proches',
    initial: 'même nom, prénom en initiale',
    why: 'Pourquoi',
    kept: 'Fiche gardée',
    gone: 'Fiche réunie à l’autre',
    merge: 'C’est la même personne',
    mergeConfirm:
      'La première fiche reste et reçoit ce qui lui manque. La seconde est supprimée. Vous ne pourrez pas revenir en arrière.',
    merged: 'Les deux fiches sont réunies.',
  },
  {
    title: 'Contacts of the network',
    lead: 'People to write to in the territories. Names and addresses are kept apart, three years after the last exchange.',
    network: 'The network',
    add: 'Add a contact',
    importing: 'Import or paste contacts',
    twins: 'Possible duplicates',
    prospecting: 'Prospecting',
    search: 'Search a person or a territory',
    all: 'All',
    informing: 'Informing people',
    allInformed: 'Informed or not',
    ofImport: 'From this import only',
    latestFirst: 'Last added first',
    counted: (count) => `${writtenNumber(count, 'en')} ${count === 1 ? 'contact' : 'contacts'}`,
    toInform: 'To be told',
    toInformNote: (count) =>
      count > 1
        ? `${count} people have not yet been told that we hold their data: the law gives one month.`
        : `${count} person has not yet been told that we hold their data: the law gives one month.`,
    write: (shown) =>
      shown > 1 ? `Write to the ${shown} people shown` : 'Write to the person shown',
    writeConfirm:
      'Each person shown receives a letter: what we hold, where it comes from, how long, and how to object. Whoever has no address remains to be told.',
    writtenDone: {
      told: (letters: number) =>
        `${counted(letters, 'e-mail has left', 'e-mails have left')}. Whoever has no address remains to be told.`,
      nobody:
        'No e-mail was sent: these people have no address, or were told before. Tell them by post or by telephone, then note it here.',
    },
    informed: (shown) =>
      shown > 1 ? `Done for the ${shown} people shown` : 'Done for the person shown',
    writeToThem: 'Write to them where their address comes from',
    writeToThemConfirm: (count) =>
      `${count > 1 ? 'Each of these people receives a letter' : 'This person receives a letter'}: what we hold, where it comes from, how long, and how to object.`,
    toldThem: 'Note that it is done',
    toldThemConfirm: (count) =>
      `${count > 1 ? 'The sheets of these people will say that they were told' : 'The sheet of this person will say that they were told'} today. No letter leaves.`,
    allToldAlready:
      'Nothing to do for the ticked rows: these people were told already, or have no email address.',
    toldAlready: 'this person was told already.',
    noAddress: 'this person has no e-mail address.',
    informedDone: 'Noted.',
    none: 'No contact here',
    noneText: 'Add a person, or import the file that you already have.',
    name: 'First and last name',
    email: 'E-mail',
    phone: 'Telephone',
    function: 'Position',
    functionHint: '“Mayor”, “chief executive”.',
    territory: 'Territory',
    kind: 'Capacity',
    kinds: {
      elected: 'Elected official',
      officer: 'Public officer',
      'civil-society': 'Civil society',
      other: 'Other',
    },
    mandateStart: 'Start of the mandate',
    mandateEnd: 'End of the mandate',
    mandateHint: 'For an elected official: helps to prepare the hand-over.',
    origin: 'Where these data come from',
    originHint: 'The law asks that the person can be told.',
    origins: {
      person: 'the person',
      'public-directory': 'public directory or site',
      met: 'business card or meeting',
      event: 'registration to an event',
      partner: 'partner who passed them on',
      'member-list': 'list given by a member territory',
      other: 'other',
    },
    originDetail: 'Detail',
    originDetailHint: 'Which site, which meeting, which list, which day.',
    save: 'Save',
    added: 'The contact is added.',
    saved: 'Saved.',
    remove: 'Remove from the book',
    removeConfirm:
      'The person leaves the book of the network. If nothing else holds them, their data go too.',
    removed: 'The contact is removed.',
    person: 'Page of the person',
    lastExchange: 'Last exchange',
    collected: 'Data received on',
    inform: 'Told on',
    notInformed: 'not yet',
    keptUntil: 'Kept until',
    unplaced: 'no territory',
    refusals: {
      forbidden: 'Only the lab’s team may do this.',
      'not-found': 'This contact is not in the book any more.',
      'known-here': 'This person is already in the book for this territory.',
      'dates-reversed': 'The mandate ends before it starts: correct one of the two days.',
      'not-twins':
        'These two records are not alike any more: one of them has changed. Read them again; nothing was joined.',
    },
    twinsTitle: 'Records that look alike',
    twinsLead:
      'Same territory, and same name or same telephone. You say whether it is the same person.',
    twinsFirst: (count) =>
      `This page shows ${numbered(count, 'likenesses', 'en')} at a time. Merge these: the next ones will come.`,
    twinsNone: 'No duplicate in sight',
    twinsNoneText: 'When two records look alike, they will be shown here.',
    sameName: 'same name',
    samePhone: 'same telephone',
    closeName: 'names very close',
    initial: 'same surname, first name as an initial',
    why: 'Why',
    kept: 'Record that stays',
    gone: 'Record joined to the other',
    merge: 'It is the same person',
    mergeConfirm:
      'The first record stays and receives what it lacks; the second goes. This cannot be undone.',
    merged: 'The two records are one now.',
  },
)
