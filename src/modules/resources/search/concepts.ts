import { plainWords } from '#kit/words.ts'

/**
 * Words of the trade that mean the same thing. Whoever types one finds the resources that say another.
 *
 * `said` holds what people write, French first, in the singular: stems, accents and plurals are seen to
 * by the search. `near` names concepts that are not the same and that the same person would like to
 * see, after the others. A key is made of small letters only, because it becomes a word of the index.
 * Changing this list is enough: the house compares it with the base when it starts and indexes again.
 */
export interface Concept {
  readonly key: string
  readonly said: readonly string[]
  readonly near: readonly string[]
}

interface Written {
  /** Ways to say it, between bars. */
  readonly said: string
  readonly near?: string
}

const written: Readonly<Record<string, Written>> = {
  sortition: {
    said: `tirage au sort | tirer au sort | tiré au sort | sortition | stochocratie |
      sélection aléatoire | random selection | civic lottery | drawn by lot |
      randomly selected`,
    near: 'jury assembly',
  },
  jury: {
    said: `jury citoyen | jury de citoyens | jury d’habitants | mini-public | minipublic |
      conférence de citoyens | conférence de consensus | cellule de planification |
      citizens’ jury | citizen jury | planning cell | consensus conference`,
    near: 'assembly sortition',
  },
  assembly: {
    said: `convention citoyenne | assemblée citoyenne | assemblée de citoyens | panel citoyen |
      panel de citoyens | conseil citoyen tiré au sort | citizens’ assembly |
      citizen assembly | citizens’ convention | citizens’ panel`,
    near: 'jury sortition',
  },
  participatorybudget: {
    said: `budget participatif | budget citoyen | budget contributif | participatory budget |
      participatory budgeting`,
  },
  climatebudget: {
    said: 'budget climat | budget vert | budgétisation verte | climate budget | green budgeting',
  },
  doortodoor: {
    said: `porte-à-porte | frapper aux portes | frapper à la porte | démarchage | door to door |
      canvassing | door knocking`,
    near: 'outreach',
  },
  outreach: {
    said: `aller vers | démarche d’aller-vers | hors les murs | aller chercher |
      outreach`,
    near: 'doortodoor farfromit',
  },
  farfromit: {
    said: `éloigné de la participation | public éloigné | publics éloignés | invisible |
      celles et ceux qu’on n’entend pas | abstentionniste | non inscrit | hard to reach |
      underrepresented`,
    near: 'outreach',
  },
  majorityjudgment: {
    said: 'jugement majoritaire | scrutin à mentions | majority judgment | majority judgement',
    near: 'ballot',
  },
  ballot: {
    said: 'mode de scrutin | système de vote | voting method | voting system',
    near: 'majorityjudgment',
  },
  citizenvote: {
    said: `votation | référendum local | référendum | consultation référendaire |
      référendum d’initiative citoyenne | ric | referendum | citizen vote`,
    near: 'petition',
  },
  petition: {
    said: `pétition | droit d’interpellation | interpellation citoyenne | interpeller |
      droit de pétition | petition | right of petition`,
    near: 'citizenvote',
  },
  candidateless: {
    said: `élection sans candidat | élection sans candidature | election without candidates |
      sociocratic election`,
    near: 'sociocracy consent',
  },
  consent: {
    said: `décision par consentement | gestion par consentement | consentement |
      consent decision | decision by consent`,
    near: 'sociocracy candidateless',
  },
  sociocracy: {
    said: 'sociocratie | gouvernance partagée | holacratie | sociocracy | shared governance',
    near: 'consent candidateless',
  },
  worldcafe: {
    said: 'world café | café découverte | world cafe',
    near: 'workshop openforum',
  },
  openforum: {
    said: 'forum ouvert | open space | open forum',
    near: 'workshop worldcafe',
  },
  workshop: {
    said: 'atelier participatif | atelier | workshop',
  },
  facilitation: {
    said: `facilitation | animation de réunion | facilitateur | facilitatrice | animateur |
      animatrice | facilitator`,
  },
  publicmeeting: {
    said: 'réunion publique | réunion d’habitants | public meeting | town hall meeting',
  },
  neighbourhoodcouncil: {
    said: 'conseil de quartier | comité de quartier | neighbourhood council',
    near: 'residentcouncil',
  },
  residentcouncil: {
    said: `conseil citoyen | conseil d’habitants | conseil participatif |
      conseil de développement | residents’ council`,
    near: 'neighbourhoodcouncil',
  },
  youngpeople: {
    said: 'jeune | jeunesse | adolescent | lycéen | collégien | young people | youth | teenager',
    near: 'childhood',
  },
  childhood: {
    said: 'enfant | enfance | aide sociale à l’enfance | child | children | childhood',
    near: 'youngpeople',
  },
  election: {
    said: 'élu | élue | maire | conseiller municipal | elected official | councillor | mayor',
  },
  resident: {
    said: 'habitant | habitante | riverain | administré | resident | inhabitant',
    near: 'citizen',
  },
  citizen: {
    said: 'citoyen | citoyenne | citizen',
    near: 'resident',
  },
  rurality: {
    said: `ruralité | rural | milieu rural | village | petite commune | campagne | rural area |
      countryside`,
  },
  lowmeans: {
    said: `sans moyens | peu de moyens | faute de moyens | manque de moyens | avec peu |
      petit budget | sans budget | low budget`,
    near: 'rurality cost',
  },
  conflict: {
    said: 'conflit | désaccord | défiance | méfiance | médiation | conflict | distrust | mediation',
    near: 'petition followup consent',
  },
  deprivedareas: {
    said: `quartier populaire | quartier prioritaire | qpv | politique de la ville | banlieue |
      working-class neighbourhood`,
  },
  climate: {
    said: `climat | changement climatique | réchauffement climatique | transition écologique |
      écologie | climate | climate change | ecological transition`,
    near: 'living',
  },
  climateconvention: {
    said: `convention citoyenne pour le climat | convention citoyenne sur le climat |
      convention pour le climat | ccc`,
    near: 'assembly climate',
  },
  living: {
    said: `biodiversité | vivant | nature | rivière | fleuve | non-humain | biodiversity |
      rights of nature`,
    near: 'climate',
  },
  waste: {
    said: 'déchet | ordures ménagères | poubelle | compost | waste | rubbish',
  },
  mobility: {
    said: 'mobilité | transport | déplacement | bus | vélo | mobility | public transport',
  },
  housing: {
    said: 'habitat | logement | housing',
  },
  digital: {
    said: `plateforme numérique | plateforme en ligne | civic tech | numérique |
      outil numérique | digital platform | online platform`,
  },
  consultation: {
    said: `consultation | concertation | enquête publique | débat public | public consultation |
      public inquiry`,
  },
  codesign: {
    said: `co-construction | coconstruction | codécision | co-conception | co-design |
      co-production`,
  },
  followup: {
    said: `droit de suite | suites données | suite donnée | devoir de suite | redevabilité |
      reddition de comptes | follow-up | accountability`,
  },
  evaluation: {
    said: `évaluation | évaluer | mesure d’impact | mesurer | indicateur | indice | evaluation |
      impact measurement`,
  },
  questionnaire: {
    said: 'questionnaire | sondage | enquête | survey | poll',
  },
  compensation: {
    said: `indemnisation | indemnité | défraiement | dédommagement | rémunérer les participants |
      compensation | allowance`,
  },
  cost: {
    said: 'coût | prix | combien ça coûte | financement | cost | funding',
  },
  game: {
    said: 'jeu | jeu sérieux | serious game | ludique | jeu de rôle | role play | game',
  },
  constitution: {
    said: 'constitution | charte | règlement intérieur | charter',
  },
  senator: {
    said: `sénateur | sénatrice | député | députée | parlementaire | member of parliament |
      senator`,
  },
}

export const concepts: readonly Concept[] = Object.entries(written).map(
  ([key, { said, near }]): Concept => ({
    key,
    said: said.split('|').map((words) => words.trim()),
    near: near?.split(' ') ?? [],
  }),
)

/** Plain words of each way to say something, with the concept it belongs to. */
const sayings: ReadonlyMap<string, string> = new Map(
  concepts.flatMap(({ key, said }) => said.map((words) => [singular(words), key] as const)),
)

/** Words of the longest saying, so that nobody looks for a longer one. */
export const longestSaying = Math.max(
  ...[...sayings.keys()].map((words) => words.split(' ').length),
)

/** The concept that exactly these words name, whatever their accents and their number. */
export function conceptOf(words: string): Concept | undefined {
  const key = sayings.get(singular(words))
  return key === undefined ? undefined : concepts.find((concept) => concept.key === key)
}

/** `Tirages au sort` and `tirage au sort` are one; the little words between stay. */
function singular(words: string): string {
  return plainWords(words.replace(/([\p{L}])[·•.](\p{L}+)/gu, '$1'))
    .split(' ')
    .map((word) => (word.length > 3 ? word.replace(/[sx]$/, '') : word))
    .join(' ')
}
