/** The public pages that several starter sheets rest on, each with the words that name it. */
export const pages = {
  smicval: {
    label: 'Labo de Démocratie Ouverte, une méthode de tirage au sort innovante',
    href: 'https://www.labodemocratieouverte.org/tirageausortpannelsmicval/',
  },
  selection: {
    label: 'Démocurieux, les modes de sélection des assemblées citoyennes',
    href: 'https://democurieux.fr/2023/06/10/modes-de-selection-des-assemblees-citoyennes',
  },
  rolls: {
    label: 'Le Journal toulousain, comment les participants sont choisis',
    href: 'https://www.lejournaltoulousain.fr/les-breves-du-jt/comment-seront-choisis-participants-conferences-citoyennes-61755/',
  },
  climateDraw: {
    label: 'Nos député·es, le tirage de la Convention pour le climat',
    href: 'https://2017-2022.nosdeputes.fr/15/amendement/3184/CL145',
  },
  belgianDraw: {
    label: 'We Need To Talk, comment les participant·es sont choisi·es',
    href: 'https://www.weneedtotalk.be/fr/actualites/tirage-au-sort',
  },
  poitiers: {
    label: 'Démocratie Ouverte, l’essai de Poitiers',
    href: 'https://www.democratieouverte.org/comment-reenchanter-la-democratie-poitiers-en-est/',
  },
  poitiersDoors: {
    label: 'Démocraties, Poitiers évalue son tirage au sort',
    href: 'https://democraties.media/poitiers-evalue-le-tirage-au-sort-fait-maison',
  },
  poitiersRules: {
    label: 'Démocurieux, l’assemblée citoyenne et populaire',
    href: 'https://democurieux.fr/2022/04/23/assemblee-citoyenne-et-populaire-de-poitiers/',
  },
  hauteGaronne: {
    label: 'Démocurieux, l’assemblée citoyenne de Haute-Garonne',
    href: 'https://democurieux.fr/2022/12/03/assemblee-citoyenne-de-haute-garonne/',
  },
  gers: {
    label: 'Le Gers c’est vous, le règlement',
    href: 'https://www.legerscestvous.fr/commission-citoyenne/le-reglement',
  },
  occitanie: {
    label: 'La région citoyenne, les membres de la convention',
    href: 'https://jeparticipe.laregioncitoyenne.fr/pages/convention-citoyenne-occitanie-les-membres',
  },
  occitaniePress: {
    label: 'France 3 Occitanie, une première au niveau régional',
    href: 'https://france3-regions.francetvinfo.fr/occitanie/haute-garonne/toulouse/occitanie-lance-convention-citoyenne-region-demain-premiere-france-au-niveau-regional-1871918.html',
  },
  estEnsemble: {
    label: 'Est Ensemble, la convention citoyenne locale pour le climat',
    href: 'https://www.est-ensemble.fr/node/15830',
  },
  estEnsembleTools: {
    label: 'Open Source Politics, Est Ensemble mobilise les habitants',
    href: 'https://opensourcepolitics.eu/actualites/convention-citoyenne-pour-le-climat-est-ensemble-mobilise-les-habitants',
  },
  redLines: {
    label: 'Démocratie Ouverte, lignes rouges et grands principes, version 2.1',
    href: 'https://fr.scribd.com/document/494089786/Lignes-Rouges-Et-Grands-Principes-Pour-Des-Conventions-Citoyennes-Locales-V2-1',
  },
  redLinesCitego: {
    label: 'Citego, notice du guide des lignes rouges',
    href: 'https://citego.org/bdf_fiche-document-2177_en.html',
  },
  betterConvention: {
    label: 'Labo de Démocratie Ouverte, améliorer les conventions citoyennes',
    href: 'https://www.labodemocratieouverte.org/convention-citoyenne-amelioree/',
  },
  stateSteps: {
    label: 'Direction interministérielle de la transformation publique, cas concrets',
    href: 'https://www.modernisation.gouv.fr/cas-concret',
  },
  stateJury: {
    label: 'Direction interministérielle de la transformation publique, un jury citoyen',
    href: 'https://www.modernisation.gouv.fr/actualites/jury-citoyen-un-weekend-studieux',
  },
  juryWord: {
    label: 'Dicopart, jury citoyen',
    href: 'https://www.dicopart.fr/jury-citoyen-2022',
  },
  juryLiege: {
    label: 'Université de Liège, le jury de citoyens',
    href: 'https://www.spiral.uliege.be/cms/c_5217000/en/spiral-le-jury-de-citoyens',
  },
  budgetPhases: {
    label: 'iD City, les phases d’un budget participatif',
    href: 'https://www.id-city.fr/2022/08/',
  },
  budgetAnalysis: {
    label: 'Cap Collectif, la phase d’analyse du budget participatif',
    href: 'https://www.cap-collectif.com/post/la-phase-d-analyse-du-budget-participatif',
  },
  budgetRules: {
    label: 'Cap Collectif, écrire un règlement',
    href: 'https://website.cap-collectif.com/category/expertise/',
  },
  ecoBudget: {
    label: 'Tikographie, retour sur le budget écologique citoyen',
    href: 'https://tikographie.fr/budget-ecologique-citoyen-un-retour-sur-la-premiere-edition',
  },
  climateBudget: {
    label: 'I4CE, le cadre d’évaluation climat des budgets',
    href: 'https://www.i4ce.org/go_project/cadre-evaluation-climat-budget-collectivites/',
  },
  climateBudgetPress: {
    label: 'Actu-Environnement, les budgets verts des collectivités',
    href: 'https://www.actu-environnement.com/ae/news/budget-vert-collectivites-42371.php4',
  },
  onlineMulhouse: {
    label: 'CIO, Mulhouse et la participation en ligne',
    href: 'https://www.cio-online.com/actualites/lire-mulhouse-une-democratie-participative-grace-au-numerique-7568.html',
  },
  grenobleRule: {
    label: 'Banque des Territoires, le dispositif d’interpellation de Grenoble',
    href: 'https://banquedesterritoires.fr/grenoble-met-en-place-un-dispositif-dinterpellation-citoyenne',
  },
  grenoblePack: {
    label: 'Grenoble en commun, le nouveau dispositif',
    href: 'https://grenobleencommun.fr/interpellation-citoyenne-grenoble-se-dote-dun-pack-pour-faire-vivre-la-democratie-locale',
  },
  grenoblePress: {
    label: 'Place Gre’net, la relance de 2021',
    href: 'https://www.placegrenet.fr/2021/06/10/interpellation-citoyenne-grenoble-relance-son-dispositif-de-votation-citoyenne-et-cree-deux-nouveaux-outils/523008',
  },
  judgment: {
    label: 'Démocurieux, le jugement majoritaire',
    href: 'https://democurieux.fr/2024/12/21/le-jugement-majoritaire',
  },
  judgmentCode: {
    label: 'Mieux Voter, le calcul du jugement majoritaire en code libre',
    href: 'https://github.com/MieuxVoter/majority-judgment-library-typescript',
  },
  houseRules: {
    label: 'Démocratie Ouverte, règlement intérieur',
    href: 'https://www.democratieouverte.org/notre-reglement-interieur',
  },
  sortitionCode: {
    label: 'Sortition Foundation, les algorithmes de tirage en code libre',
    href: 'https://github.com/sortitionfoundation/sortition-algorithms',
  },
  sortitionModule: {
    label: 'Generalitat de Catalunya, le module de tirage stratifié de Decidim',
    href: 'https://github.com/gencat/decidim-module-stratified_sortitions',
  },
  doors: {
    label: 'Questions à domicile, cas d’usage',
    href: 'https://questions-a-domicile.fr/cas-d-usage',
  },
  needs: {
    label: 'Solucracy, faire émerger les besoins',
    href: 'https://solucracy.org/apps/wiki/?emerger-besoins',
  },
  commana: {
    label: 'Solucracy, résidence territoriale à Commana',
    href: 'https://solucracy.org/apps/wiki/?ResidenceTerritorialeACommana',
  },
  permanent: {
    label: 'Démocratie permanente, la démarche et sa frise',
    href: 'https://www.democratie-permanente.fr/pages/la-demarche-de-la-democratie-permanente',
  },
  permanentTour: {
    label: 'Magcentre, le départ de la tournée',
    href: 'http://magcentre.fr/116378-la-democratie-permanente-part-en-tournee',
  },
  permanentVote: {
    label: 'Démocratie Ouverte, le vote des mesures',
    href: 'https://medium.com/@OpenDemocracyFR/r%C3%A9gion-centre-val-de-loire-des-mesures-concr%C3%A8tes-pour-une-d%C3%A9mocratie-permanente-vot%C3%A9es-en-1223f7dbc08e',
  },
  kingersheim: {
    label: 'Territoires en commun, la maison de la citoyenneté',
    href: 'https://territoires-en-commun.fr/fiche-dexperience/la-maison-de-la-citoyennete-kingersheim',
  },
  kingersheimPress: {
    label: 'France Bleu, pionnière de la démocratie participative',
    href: 'https://www.francebleu.fr/infos/politique/municipales-comm-une-idee-kingersheim-pionniere-de-la-democratie-participative-1582292077',
  },
  micro: {
    label: 'Biodiversité administrative, questions et réponses',
    href: 'https://biodiversite-administrative.fr/microparlements-f-a-q/',
  },
  microPress: {
    label: 'La Corneille, quand le vivant se lance en politique',
    href: 'https://lacorneille.fr/main-articles/micro-parlement-des-espaces-naturels-quand-le-vivant-se-lance-en-politique',
  },
  evaluateSeminar: {
    label: 'Bluenove, et si on évaluait vraiment les démarches',
    href: 'https://www.bluenove.com/blog/et-si-on-evaluait-vraiment-les-demarches-participatives/',
  },
  evaluateChair: {
    label: 'Chaire Participations de La Rochelle, construire un protocole d’évaluation',
    href: 'https://chaire-participations.univ-lr.fr/evaluer-la-participation-reperes-pour-construire-un-protocole-adapte',
  },
  evaluateReview: {
    label: 'Revue Sciences, eaux et territoires, évaluer une démarche',
    href: 'http://www.set-revue.fr/evaluer-une-demarche-participative',
  },
  evaluateBrussels: {
    label: 'participation.brussels, pourquoi et comment évaluer',
    href: 'https://participation.brussels/outils/questions-thematiques/pourquoi-et-comment-evaluer-un-dispositif-participatif',
  },
  consentImfusio: {
    label: 'Imfusio, la décision par consentement',
    href: 'https://imfusio.com/es/print/bibliotheque/decision-par-consentement',
  },
  consentBievre: {
    label: 'La Fabrique citoyenne, fonctionnement',
    href: 'https://www.la-fabrique-citoyenne-bievre-est.fr/fonctionnement',
  },
  consentRhythm: {
    label: 'À mon rythme, le processus de prise de décision',
    href: 'http://amonrythme.fr/le-processus-de-prise-de-decisions/',
  },
  consentSemawe: {
    label: 'Sémawé, la gestion par consentement',
    href: 'https://semawe.fr/pour-vous/accompagnement-a-la-transformation/gestion-par-consentement/',
  },
  consentFarm: {
    label: 'Cooptic, le consentement',
    href: 'https://ferme.cooptic.be/coco25/?ConsentemenT',
  },
  consentSheets: {
    label: 'Recueil de fiches pratiques, décider par consentement',
    href: 'https://issuu.com/brunotison1/docs/mzz_l_int_grale_des_fiches_pratique_44c611c9da6a0d/s/12082663',
  },
  electionTransition: {
    label: 'Réseau Transition, l’élection sans candidat',
    href: 'https://www.reseautransition.be/je-veux-agir-approfondir-groupes-sains-elections-sans-candidat/',
  },
  electionHamlets: {
    label: 'Hameaux légers, l’élection sans candidat',
    href: 'https://hameaux-legers.org/parcours-creation-hameau-leger/apports-theoriques/election-sans-candidat',
  },
  electionOpteos: {
    label: 'Opteos, l’élection sans candidat',
    href: 'https://opteos.fr/?p=232515',
  },
  electionCodesign: {
    label: 'Codesign-it, une expérience réussie',
    href: 'http://codesign-it.com/2018/12/17/elections-sans-candidat-une-experience-sociocratique-reussie/',
  },
  electionNiska: {
    label: 'Niska, l’élection sans candidat',
    href: 'https://wiki.niskaccolades.org/index.php?diff=prev&oldid=1376&title=Election_sans_candidat',
  },
  coPresidents: {
    label: 'Démocratie Ouverte, élire trois co-président·es sans candidature',
    href: 'https://medium.com/@OpenDemocracyFR/gouvernance-partag%C3%A9e-%C3%A9lection-des-3-co-pr%C3%A9sidents-de-d%C3%A9mocratie-ouverte-847c4bf562a2',
  },
  circlesColibris: {
    label: 'Colibris, la sociocratie',
    href: 'https://colibris-lemouvement.org/node/243',
  },
  circlesForum: {
    label: 'Transverse, à propos de la sociocratie',
    href: 'https://forum.transverse.dev/t/a-propos-de-la-sociocratie/30',
  },
  circlesSchool: {
    label: 'Wiki des Colibris, les mots du cercle',
    href: 'https://colibris-wiki.org/essaiecole/?ChatMot',
  },
  labWay: {
    label: 'Labo de Démocratie Ouverte, fonctionnement',
    href: 'https://labodemocratieouverte.org/fonctionnement-labo',
  },
  labAct: {
    label: 'Labo de Démocratie Ouverte, agir avec le Labo',
    href: 'https://labodemocratieouverte.org/agir',
  },
  mulhouse: {
    label: 'Observatoire du vivre ensemble, Territoire hautement citoyen',
    href: 'https://observatoirevivreensemble.org/territoire-hautement-citoyen',
  },
  mulhouseAgency: {
    label: 'M+, bilan et budgets de l’agence de la participation',
    href: 'https://mplusinfo.fr/agence-de-la-participation-citoyenne-mulhouse-se-transforme-pour-et-avec-ses-habitants-mulhouse',
  },
  isere: {
    label: 'Labo de Démocratie Ouverte, le collège citoyen en Isère',
    href: 'https://www.labodemocratieouverte.org/college-citoyen-en-isere-2-2/',
  },
  iserePress: {
    label: 'Place Gre’net, et ça donne quoi ?',
    href: 'https://www.placegrenet.fr/2022/04/28/guillaume-gontard-senateur-eelv-de-lisere-a-experimente-le-college-citoyen-et-ca-donne-quoi/566957',
  },
  demometre: { label: 'DémoMètre, questions fréquentes', href: 'https://demometre.org/faq' },
  demometreCode: {
    label: 'DémoMètre, le code publié',
    href: 'https://github.com/TelesCoop/demometre',
  },
  demometreWiki: {
    label: 'Wiki Résilience des territoires, l’indice de qualité démocratique',
    href: 'https://wiki.resilience-territoire.ademe.fr/wiki/Indice_de_qualit%C3%A9_d%C3%A9mocratique',
  },
  demometrePioneers: {
    label: 'Institut de la concertation, le DémoMètre en 2023',
    href: 'https://i-cpc.org/events/le-demometre-en-2023/',
  },
  resourceCentre: {
    label: 'Wiki Résilience des territoires, le centre de ressources',
    href: 'https://wiki.resilience-territoire.ademe.fr/wiki/Le_Centre_de_Ressource_de_l%27Innovation_d%C3%A9mocratique',
  },
  together: {
    label: 'France urbaine, Territoires en commun',
    href: 'https://franceurbaine.org/actualites/cest-parti-pour-territoires-en-commun-la-plateforme-dingenierie-democratique',
  },
  agentsTraining: {
    label: 'Fréquence Commune, la formation des agents',
    href: 'https://www.frequencecommune.fr/fiche-accompagner/formation-des-agents/',
  },
  agreement: {
    label: 'Associathèque, le contenu d’une convention',
    href: 'https://www.associatheque.fr/fr/guides/mecenat/transparence-et-bilan.html',
  },
  agreementVat: {
    label: 'StudyLib, rédiger une convention de partenariat',
    href: 'https://studylibfr.com/doc/3929026/r%C3%A9diger-une-convention-de-partenariat',
  },
  gamesYouth: {
    label: 'Labo de Démocratie Ouverte, l’inclusion démocratique aux Jeux',
    href: 'https://labodemocratieouverte.org/lesjeuxdelaparticipation',
  },
  gamesDay: {
    label: 'Labo de Démocratie Ouverte, la journée du 26 juin 2021',
    href: 'https://www.labodemocratieouverte.org/lesjeuxdelaparticipation-2/',
  },
  fresco: {
    label: 'Annonce de service civique, animer la Fresque de la démocratie',
    href: 'https://fr.clickjobs.io/jobs/50406457-paris-animer-la-fresque-de-la-democratie-et-enqueter',
  },
  meetings2020: {
    label: 'Labo de Démocratie Ouverte, les rencontres de 2020',
    href: 'https://labodemocratieouverte.org/rencontres2020-vendredi-4-decembre',
  },
  meetings2020Press: {
    label: 'Territoires audacieux, les rencontres du réseau',
    href: 'https://www.territoires-audacieux.fr/reportages/2021/01/18/democratie-ouverte-rencontres-du-reseau-des-territoires-dinnovation-democratique/',
  },
  elysee: {
    label: 'Démocratie Ouverte, la remise du rapport sur l’innovation démocratique',
    href: 'https://www.democratieouverte.org/democratie-ouverte-recue-a-lelysee-pour-parler-reforme-des-institutions/',
  },
  candidates: {
    label: 'Démocratie Ouverte, les candidatures au cercle d’animation',
    href: 'https://www.democratieouverte.org/decouvrez-les-candidatures-au-cercle-danimation/',
  },
  participedia: {
    label: 'Participedia, la base et la recherche',
    href: 'https://www.participedia.net/en/research',
  },
  participediaCode: {
    label: 'Participedia, le vocabulaire publié avec le code',
    href: 'https://github.com/participedia/api',
  },
  observers: {
    label: 'OIDP, des observateurs citoyens et leur rapport d’étonnement',
    href: 'https://www.oidp.net/fr/content.php?id=1532',
  },
  regionalMeetings: {
    label: 'La région citoyenne, retour sur les rencontres du dialogue',
    href: 'https://jeparticipe.laregioncitoyenne.fr/blog/rencontres-regionales-du-dialogue-citoyen-retour-sur-ce-rendez-vous-annuel',
  },
} as const
