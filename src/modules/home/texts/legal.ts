import { defineTexts } from '#kit/texts.ts'
import type { Conformity } from '../publisher.ts'

export const legalTexts = defineTexts(
  {
    legalTitle: 'Mentions légales',
    legalLead: (house: string) =>
      `Qui publie ${house}, qui l’héberge, et ce que vous pouvez en faire.`,
    notSaid: 'pas encore renseigné',
    incomplete: 'Ces mentions sont incomplètes',
    incompleteText: 'La loi demande que ces informations soient publiées. Il manque :',
    complete: 'Les compléter',
    publisher: 'Qui publie',
    name: 'Éditeur',
    address: 'Adresse',
    phone: 'Téléphone',
    email: 'Courriel',
    registration: 'Immatriculation',
    director: 'Direction de la publication',
    host: 'Qui héberge',
    hostName: 'Hébergeur',
    hostAddress: 'Adresse de l’hébergeur',
    hostPhone: 'Téléphone de l’hébergeur',
    contents: 'Ce que vous pouvez en faire',
    contentsText:
      'Sauf mention contraire, les textes publiés ici sont sous licence Creative Commons Attribution 4.0 : vous pouvez les copier et les adapter en citant leurs auteurs et autrices. Le logiciel Ouvroir est libre, sous licence GNU AGPL, version 3 ou ultérieure.',
    personal: 'Vos données personnelles',
    personalText:
      'Ce qui est gardé sur les personnes, pourquoi et combien de temps, est dit colonne par colonne :',
    personalLink: 'Vos données',
    cookies:
      'Aucun traceur, aucune mesure d’audience, aucun service extérieur. Seulement les cookies nécessaires : la connexion, la langue choisie, la phrase qui confirme ce que vous venez de faire. Si vous avez un compte, votre navigateur garde aussi quatorze jours les dix dernières pages que vous avez ouvertes. Pendant que vous votez, aussi votre bulletin pas encore envoyé : il est chiffré, et effacé à l’envoi ou après trente minutes.',

    accessTitle: 'Déclaration d’accessibilité',
    states: {
      none: 'non conforme',
      partial: 'partiellement conforme',
      total: 'totalement conforme',
    } satisfies Record<Conformity, string> as Readonly<Record<Conformity, string>>,
    accessLead: (state: string) => `Accessibilité : ${state}`,
    commitment: (name: string) =>
      `${name} s’engage à rendre ce site accessible à toutes et à tous, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005.`,
    commitmentNobody:
      'L’équipe de ce site s’engage à le rendre accessible, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005.',
    appliesTo: 'Cette déclaration concerne le site',
    stateTitle: 'Où nous en sommes',
    stateText: {
      none: 'Ce site est déclaré non conforme au référentiel général d’amélioration de l’accessibilité (RGAA 4.1.2). La raison : aucun audit complet en cours de validité n’a montré qu’au moins la moitié des critères est respectée.',
      partial:
        'Ce site est partiellement conforme au référentiel général d’amélioration de l’accessibilité (RGAA 4.1.2), à cause des points ci-dessous.',
      total:
        'Ce site est totalement conforme au référentiel général d’amélioration de l’accessibilité (RGAA 4.1.2).',
    } satisfies Record<Conformity, string> as Readonly<Record<Conformity, string>>,
    resultTitle: 'Résultats des tests',
    audited: (by: string, day: string, rate: string) =>
      `L’audit mené par ${by} le ${day} montre que ${rate} % des critères du RGAA sont respectés.`,
    auditedNobody: 'nos soins',
    notAudited:
      'Aucun audit complet n’a encore été mené sur cette instance. Chaque version du logiciel passe des contrôles automatiques. Le logiciel axe-core examine chaque modèle de page (règles WCAG 2.2 A et AA, et règles RGAA). Il le fait dans les deux thèmes, à 360 et 1280 pixels. Il examine aussi les pages qui montrent une erreur de saisie. Le parcours principal est rejoué au clavier seul et sans JavaScript. Ces contrôles ne remplacent pas un audit.',
    shortcomingsTitle: 'Contenus non accessibles',
    knownTitle: 'Points connus',
    known:
      '- Les images et fichiers déposés par les territoires dépendent de ceux qui les déposent : leur description peut manquer.\n- Les documents PDF sont balisés et produits selon la norme PDF/UA-1 ; ils n’ont pas encore été examinés un par un.\n- Sur un téléphone, les noms de lieux de la carte de France ne sont pas écrits sur la carte : la liste qui la suit les donne tous.',
    exemptTitle: 'Dérogations pour charge disproportionnée',
    exempt: 'Aucune.',
    outsideTitle: 'Contenus hors de l’obligation',
    outside:
      'Les sites et documents extérieurs vers lesquels mènent les sources des fiches, et les fichiers publiés avant le 23 septembre 2018.',
    madeTitle: 'Établissement de cette déclaration',
    madeOn: (day: string) =>
      `Cette page est établie par le site lui-même, à partir de ce que son équipe a déclaré le ${day}.`,
    madeBefore:
      'Cette page est établie par le site lui-même ; son équipe n’a encore rien déclaré de plus.',
    technologies: 'Technologies',
    technologiesList: 'HTML5, CSS, SVG, JavaScript (jamais nécessaire), PDF, DOCX',
    environment: 'Environnement de test',
    environmentList: 'Chromium, au clavier et sans JavaScript ; axe-core 4',
    pagesTitle: 'Pages examinées',
    pages: {
      front: 'Accueil',
      search: 'Recherche',
      experiments: 'Les expérimentations',
      propose: 'Formulaire de proposition',
      resources: 'Les fiches',
      territories: 'Les territoires',
      agenda: 'L’agenda',
      signIn: 'Connexion',
      style: 'Tous les composants, dans tous leurs états',
      legal: 'Mentions légales',
      accessibility: 'Cette déclaration',
    },
    contactTitle: 'Quelque chose vous bloque ?',
    contactText:
      'Dites-le-nous : nous vous donnerons l’information autrement, et nous corrigerons la page. Nous répondons sous sept jours.',
    recourseTitle: 'Voies de recours',
    recourseText:
      'Vous nous avez signalé un défaut qui vous empêche d’accéder à un contenu ou à un service ? Nous n’avons pas répondu, ou notre réponse ne vous convient pas ? Vous pouvez :',
    recourse: {
      write: 'écrire au Défenseur des droits',
      meet: 'rencontrer le ou la délégué·e du Défenseur des droits de votre région',
      post: 'envoyer un courrier, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07',
      phone: 'appeler le 09 69 39 00 00, du lundi au vendredi, de 8 h à 20 h',
    },

    formTitle: 'Qui publie ce site',
    formLead:
      'Ces réponses font les mentions légales et la déclaration d’accessibilité. Rien n’est obligatoire ici : les pages disent elles-mêmes ce qui manque.',
    link: 'Mentions légales',
    publisherSection: 'L’éditeur',
    hostSection: 'L’hébergeur',
    accessSection: 'L’accessibilité',
    nameHint: 'Nom et forme juridique, par exemple : association Démocratie Ouverte (loi 1901)',
    registrationHint: 'SIREN, RNA ou RCS',
    directorHint: 'Nom de la personne qui répond de ce qui est publié',
    hostNameHint: 'L’entreprise ou l’organisme chez qui tourne ce site',
    auditRate: 'Part des critères respectés',
    auditRateHint:
      'Résultat d’un audit RGAA complet. Sans audit, laissez vide : la page dira « non conforme ».',
    auditedOn: 'Date de l’audit',
    auditedBy: 'Audit mené par',
    shortcomings: 'Ce que l’audit a trouvé à corriger',
    shortcomingsHint: 'Une ligne par point, en commençant par un tiret. Publié tel quel.',
    save: 'Enregistrer',
    saved: 'C’est enregistré, et déjà publié.',
    seePages: 'Lire les pages publiées',
  },
  {
    legalTitle: 'Legal notice',
    legalLead: (house: string) =>
      `Who publishes ${house}, who hosts it, and what you may do with it.`,
    notSaid: 'not said yet',
    incomplete: 'This notice is incomplete',
    incompleteText: 'The law requires this information to be published. Missing:',
    complete: 'Complete it',
    publisher: 'Who publishes',
    name: 'Publisher',
    address: 'Address',
    phone: 'Telephone',
    email: 'E-mail',
    registration: 'Registration',
    director: 'Director of publication',
    host: 'Who hosts',
    hostName: 'Host',
    hostAddress: 'Address of the host',
    hostPhone: 'Telephone of the host',
    contents: 'What you may do with it',
    contentsText:
      'Unless stated otherwise, texts published here are under the Creative Commons Attribution 4.0 licence: you may copy and adapt them, crediting their authors. The Ouvroir software is free, under the GNU AGPL licence, version 3 or later.',
    personal: 'Your personal data',
    personalText: 'What is kept about people, why and for how long, is said column by column:',
    personalLink: 'Your data',
    cookies:
      'No tracker, no audience measurement, no outside service. Only the necessary cookies are set: signing in, the chosen language, the sentence that confirms an act, for those who have an account the last ten pages that they opened (kept fourteen days, in their own browser alone) and, while you vote, your ballot not yet sent: sealed, read by its page alone, erased when it is sent or after thirty minutes.',

    accessTitle: 'Accessibility statement',
    states: {
      none: 'not compliant',
      partial: 'partially compliant',
      total: 'fully compliant',
    },
    accessLead: (state: string) => `Accessibility: ${state}`,
    commitment: (name: string) =>
      `${name} is committed to making this site accessible to everyone, in accordance with article 47 of French law no. 2005-102 of 11 February 2005.`,
    commitmentNobody:
      'The team of this site is committed to making it accessible to everyone, in accordance with article 47 of French law no. 2005-102 of 11 February 2005.',
    appliesTo: 'This statement is about the site',
    stateTitle: 'Where we stand',
    stateText: {
      none: 'This site is declared not compliant with the French accessibility reference (RGAA 4.1.2), because no complete audit that still counts has shown that at least half of the criteria are respected.',
      partial:
        'This site is partially compliant with the French accessibility reference (RGAA 4.1.2), because of the points below.',
      total: 'This site is fully compliant with the French accessibility reference (RGAA 4.1.2).',
    },
    resultTitle: 'Test results',
    audited: (by: string, day: string, rate: string) =>
      `The audit made by ${by} on ${day} shows that ${rate}% of the RGAA criteria are respected.`,
    auditedNobody: 'ourselves',
    notAudited:
      'No complete audit has been made on this instance yet. Each version of the software does go through automatic checks: every page template is examined by axe-core (WCAG 2.2 A and AA rules, and RGAA rules), in both themes, at 360 and 1280 pixels, input errors included, and the main journey is replayed by keyboard alone and without JavaScript. These checks do not replace an audit.',
    shortcomingsTitle: 'Content that is not accessible',
    knownTitle: 'Known points',
    known:
      '- Pictures and files uploaded by places depend on those who upload them: their description may be missing.\n- PDF documents are tagged and made to the PDF/UA-1 standard; they have not been examined one by one yet.\n- On a phone, the names of places are not written on the map of France: the list that follows gives them all.',
    exemptTitle: 'Exemptions for disproportionate burden',
    exempt: 'None.',
    outsideTitle: 'Content outside the obligation',
    outside:
      'Outside sites and documents to which the sources of the sheets lead, and files published before 23 September 2018.',
    madeTitle: 'How this statement was made',
    madeOn: (day: string) =>
      `This page is made by the site itself, from what its team declared on ${day}.`,
    madeBefore:
      'This page is made by the site itself; its team has not declared anything more yet.',
    technologies: 'Technologies',
    technologiesList: 'HTML5, CSS, SVG, JavaScript (never required), PDF, DOCX',
    environment: 'Test environment',
    environmentList: 'Chromium, by keyboard and without JavaScript; axe-core 4',
    pagesTitle: 'Pages examined',
    pages: {
      front: 'Front page',
      search: 'Search',
      experiments: 'Experiments',
      propose: 'Proposal form',
      resources: 'Sheets',
      territories: 'Places',
      agenda: 'Agenda',
      signIn: 'Sign in',
      style: 'Every component, in every state',
      legal: 'Legal notice',
      accessibility: 'This statement',
    },
    contactTitle: 'Is something blocking you?',
    contactText:
      'Tell us: we will give you the information in another way, and correct the page. We answer within seven days.',
    recourseTitle: 'Remedies',
    recourseText:
      'You told us about a problem that keeps you from some content or a service, and our answer was not satisfactory? You may:',
    recourse: {
      write: 'write to the French Defender of Rights',
      meet: 'meet the delegate of the Defender of Rights in your region',
      post: 'send a letter, no stamp needed:',
      phone: 'call +33 9 69 39 00 00, Monday to Friday, 8 am to 8 pm',
    },

    formTitle: 'Who publishes this site',
    formLead:
      'These answers make the legal notice and the accessibility statement. Nothing is required here: readers are told what is missing.',
    link: 'Legal notice',
    publisherSection: 'The publisher',
    hostSection: 'The host',
    accessSection: 'Accessibility',
    nameHint: 'Name and legal form',
    registrationHint: 'Registration number',
    directorHint: 'Name of the person who answers for what is published',
    hostNameHint: 'The company or body where this site runs',
    auditRate: 'Share of criteria respected',
    auditRateHint:
      'Result of a complete RGAA audit. Without an audit leave it empty: the page will say “not compliant”.',
    auditedOn: 'Date of the audit',
    auditedBy: 'Audit made by',
    shortcomings: 'What the audit found to correct',
    shortcomingsHint: 'One line per point, beginning with a dash. Published as it is.',
    save: 'Save',
    saved: 'Saved, and already published.',
    seePages: 'Read the published pages',
  },
)
