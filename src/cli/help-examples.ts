import { ownOf } from '#kit/own.ts'

/** What stands below the options of a command: what to type, and what its exit codes say. */
export function helpExamples(words: string): string {
  const { lines, notes = [] } = ownOf(helpOf, words) ?? { lines: [] }
  if (lines.length === 0) return ''
  const title = lines.length === 1 ? 'Exemple :' : 'Exemples :'
  return ['', title, ...lines.map((line) => `  ${line}`), ...notes].join('\n')
}

interface CommandHelp {
  readonly lines: readonly string[]
  readonly notes?: readonly string[]
}

const files = '--people vivier.csv --quotas quotas.csv --panel 30'

/** By the words of the command; each line is one that can be typed. */
export const helpOf: Readonly<Record<string, CommandHelp>> = {
  serve: { lines: ['ouvroir serve'] },
  web: { lines: ['PORT=3001 ouvroir web'] },
  worker: { lines: ['ouvroir worker'] },
  migrate: { lines: ['ouvroir migrate --dry-run', 'ouvroir migrate'] },
  seed: { lines: ['OUVROIR_DEMO=0 ouvroir seed'] },
  'sign-in': {
    lines: ['ouvroir sign-in --email prenom@exemple.fr'],
    notes: ['', 'Le lien sert une fois, pendant une heure.'],
  },
  routes: { lines: ['ouvroir routes', 'ouvroir routes --json'] },
  'territories import': { lines: ['ouvroir territories import'] },
  'territories import-contours': {
    lines: [
      'ouvroir territories import-contours communes.geojson',
      'gunzip --stdout communes.geojson.gz | ouvroir territories import-contours -',
    ],
  },
  backup: { lines: ['ouvroir backup sauvegarde.tar'] },
  restore: {
    lines: ['ouvroir restore sauvegarde.tar', 'ssh serveur cat sauvegarde.tar | ouvroir restore -'],
    notes: ['', 'L’instance qui reçoit doit être vide.'],
  },
  'audit verify': {
    lines: ['ouvroir audit verify', `ouvroir audit verify --anchor 1204:${'0a'.repeat(32)}`],
    notes: ['', 'Codes de sortie : 0 la chaîne est intacte ; 1 elle est rompue.'],
  },
  'protocol verify': {
    lines: [
      'ouvroir protocol verify protocole.json',
      `ouvroir protocol verify protocole.json --hash ${'5f'.repeat(32)}`,
      'curl --silent https://exemple.fr/protocole.json | ouvroir protocol verify -',
    ],
    notes: ['', 'Codes de sortie : 0 le fichier est juste ; 1 il est faux.'],
  },
  'mailings send': { lines: ['ouvroir mailings send 0198d2c4-7e10-7cc3-98a1-3f5b0c6d7e8f'] },
  'mailings report': { lines: ['ouvroir mailings report 0198d2c4-7e10-7cc3-98a1-3f5b0c6d7e8f'] },
  'mailings bounces': {
    lines: [
      'ouvroir mailings bounces retours.mbox message.eml',
      'cat retours.mbox | ouvroir mailings bounces -',
    ],
  },
  'mailings dns': { lines: ['ouvroir mailings dns'] },
  'network import': {
    lines: [
      'ouvroir network import contacts.csv --dry-run',
      'ouvroir network import contacts.xlsx --map colonnes.json --origin "Salon de mars"',
      'cat contacts.vcf | ouvroir network import - --dry-run',
    ],
  },
  'votes tally': {
    lines: [
      'ouvroir votes tally conseil.blt --method stv-scottish',
      'ouvroir votes tally conseil.blt --method stv-meek --seats 3 --order 2,3,1',
      'ouvroir votes tally debat.soi --method irv --json > resultat.json',
      'ouvroir votes tally avis.csv --method mj --grades "À rejeter,Passable,Bien,Très bien"',
      'ouvroir votes tally merites.csv --method mj',
      'cat debat.abif | ouvroir votes tally - --method schulze --lang en',
    ],
    notes: [
      '',
      'À égalité, la première option de --order prend la place ; dans une élimination, elle sort.',
      'Un fichier BLT peut porter cet ordre lui-même : [tie 2 3 1].',
      '',
      'Codes de sortie : 0 décidé ; 2 fichier ou options mal compris ; 3 les bulletins ne décident pas',
      '(égalité sans tirage au sort, ou aucun bulletin exprimé).',
    ],
  },
  'votes verify': {
    lines: [
      'ouvroir votes verify archive.json',
      'ouvroir votes verify archive.json --against copie-de-mardi.json',
      'curl --silent https://exemple.fr/archive.json | ouvroir votes verify -',
    ],
    notes: [
      '',
      'Codes de sortie : 0 tout est juste ; 1 l’archive est fausse ; 2 fichier mal compris.',
    ],
  },
  'index build': {
    lines: [
      'ouvroir index build asem',
      'ouvroir index build asem --plan plan.json --json > indice.json',
      'ouvroir index build asem --runs 1000 --seed 482913',
      'cat plan.json | ouvroir index build asem --plan - --lang en',
    ],
    notes: [
      '',
      'Le dossier contient …iData.csv (une ligne par unité) et …iMeta.csv (une ligne par colonne et par',
      'élément de l’indice), avec les colonnes de COINr. Un plan, où null laisse une étape de côté :',
      '  {"denominate": true, "impute": {"method": "group-mean", "group": "region"}, "screen": 0.9,',
      '   "treat": {"winsorise": 5, "skewness": 2, "kurtosis": 3.5},',
      '   "normalise": {"method": "minmax", "range": [0, 100]}, "aggregate": {"method": "arithmetic"}}',
      'impute : none, mean, median, group-mean, group-median.',
      'normalise : minmax, zscore, rank, borda, percentile-rank, distance-to-max.',
      'aggregate : arithmetic, geometric, harmonic, power (avec "power": -2).',
      '',
      'Codes de sortie : 0 calculé ; 1 la moyenne choisie n’a pas de résultat ; 2 fichier ou plan mal compris.',
    ],
  },
  'budgets count': {
    lines: [
      'ouvroir budgets count edition.pb --rule greedy',
      'ouvroir budgets count edition.pb --rule equal-shares --completion add1u --what-if',
      'ouvroir budgets count edition.pb --rule equal-shares --completion add1 --compare greedy --json > resultat.json',
      'ouvroir budgets count edition.pb --rule equal-shares --voter v12',
      'cat edition.pb | ouvroir budgets count - --rule greedy-no-skip --lang en',
    ],
    notes: [
      '',
      'Sans --utility : cost pour des voix, points pour des points, borda pour des classements.',
      'Sans --start : exact (budget / votants) sans suite, floor avec add1 et add1u. Sans --stop : overspend.',
      'À égalité : le moins cher, puis celui qui a le plus de voix, puis --order, ou l’ordre du fichier.',
      '',
      'Codes de sortie : 0 compté ; 2 fichier ou options mal compris.',
    ],
  },
  'budgets check': {
    lines: [
      'ouvroir budgets check edition.pb',
      'ouvroir budgets check edition.pb --json',
      'curl --silent https://exemple.fr/edition.pb | ouvroir budgets check -',
    ],
    notes: ['', 'Codes de sortie : 0 aucun défaut ; 2 des défauts, ou fichier mal compris.'],
  },
  'questionnaires check': {
    lines: [
      'ouvroir questionnaires check halle.json',
      'ouvroir questionnaires check formulaire.xlsx --json',
      'cat halle.json | ouvroir questionnaires check -',
    ],
    notes: ['', 'Codes de sortie : 0 aucun défaut ; 2 des défauts, ou fichier mal compris.'],
  },
  'questionnaires convert': {
    lines: [
      'ouvroir questionnaires convert halle.json --to xlsform --out halle.xlsx',
      'ouvroir questionnaires convert formulaire.xlsx --to json > halle.json',
      'ouvroir questionnaires convert halle.json --to limesurvey --out halle.txt',
      'ouvroir questionnaires convert halle.json --to r --language fr > import.R',
    ],
    notes: [
      '',
      'Le format du fichier lu se reconnaît à ce qu’il contient : JSON d’Ouvroir, ou XLSForm (Kobo, ODK).',
      'Pour lire les réponses (responses.csv) : codebook (CSV), r (import.R), ddi (DDI-Codebook 2.5), datapackage (Frictionless).',
      'Codes de sortie : 0 écrit ; 1 le fichier existe déjà ; 2 des défauts, ou fichier mal compris.',
    ],
  },
  'marks read': {
    lines: [
      'ouvroir marks read scan.pdf --form bulletin.json',
      'ouvroir marks read photos/*.jpg --form bulletin.json --json > réponses.json',
      'ouvroir marks read photos/*.jpg --form bulletin.json --cuttings à-regarder',
    ],
    notes: [
      '',
      'Images : JPEG, PNG, WebP, TIFF, ou PDF fait par un scanner ; une feuille par image, dans tous les sens.',
      'Chaque case est vide, cochée, annulée (noircie en entier) ou douteuse. Un numéro est compté une fois.',
      'Codes de sortie : 0 tout est sûr ; 3 une personne doit regarder ; 2 fichier ou formulaire mal compris.',
    ],
  },
  'trials analyse': {
    lines: [
      'ouvroir trials analyse reponses.csv --plan plan.json',
      'ouvroir trials analyse reponses.xlsx --design blocked --outcome presents --treatment groupe --block quartier',
      'cat reponses.csv | ouvroir trials analyse - --plan plan.json --permutations 10000 --json',
      'ouvroir trials analyse reponses.csv --plan plan.json --r analyse.R',
    ],
    notes: [
      '',
      'Un plan : {"design": "clustered", "outcome": "presents", "treatment": "groupe", "cluster": "ecole",',
      '           "covariates": ["presents_avant"], "corrections": ["holm"], "permutations": 10000}',
      'design : complete, blocked, pairs, clustered, blocked-clustered, pair-clustered, did, ols.',
      'Sans "se", l’erreur est celle du tirage, et les covariates disent si les groupes se ressemblaient. Avec',
      '"se" (classical, HC0 à HC3 ; CR0 à CR2 par grappes), elles entrent dans le calcul : Lin (2013) pour',
      'complete et clustered, une colonne par bloc sinon.',
      'did : "time" dit avant (0) et après (1), et "cluster" ce qui est vu deux fois.',
      '',
      'Codes de sortie : 0 calculé ; 2 fichier ou plan mal compris, ou calcul sans résultat honnête.',
    ],
  },
  'trials power': {
    lines: [
      'ouvroir trials power --effect 0.3',
      'ouvroir trials power --design clustered --n 12 --cluster-size 25 --icc 0.05 --sd 8',
      'ouvroir trials power --plan plan.json --json',
    ],
    notes: [
      '',
      'Des trois (n, effet, chance de le voir), donnez-en deux, ou un seul : la chance est alors 0.8.',
      'Un plan peut aussi dire "difference" avec "sd", "p1" et "p2", "n1" et "n2", "ratio", "cv", "r2",',
      '"correlation" (paires, avant et après), ou "test" : means, pairs, shares, two-shares, groups,',
      'correlation, table.',
    ],
  },
  'trials assign': {
    lines: [
      'ouvroir trials assign communes.csv --design blocked --block departement --seed "4 2 6 1 5 3" --receipt recu.json',
      'ouvroir trials assign quartiers.csv --design steps --steps 4 --seed "4 2 6 1 5 3"',
      'ouvroir trials assign ecoles.csv --plan plan.json --seed "4 2 6 1 5 3" --json > tirage.json',
    ],
    notes: [
      '',
      'design : simple, complete, blocked, pairs, clustered, blocked-clustered, pair-clustered, steps.',
      'Un plan peut dire "id", "arms" (["temoin", "visite"] ou {"temoin": 2, "visite": 1}), "treated" ou "share",',
      '"steps". Des paires sans "block" se font entre unités que "covariates" disent semblables.',
      '',
      'Codes de sortie : 0 tiré ; 1 le reçu existe déjà ; 2 fichier ou plan mal compris.',
    ],
  },
  'trials verify-assignment': {
    lines: [
      'ouvroir trials verify-assignment recu.json',
      'curl --silent https://exemple.fr/recu.json | ouvroir trials verify-assignment -',
    ],
    notes: ['', 'Codes de sortie : 0 le reçu est juste ; 1 il est faux ; 2 ce n’est pas un reçu.'],
  },
  'opinion-map compute': {
    lines: [
      'ouvroir opinion-map compute export-polis',
      'ouvroir opinion-map compute export-polis --json > carte.json',
      'ouvroir opinion-map compute export-polis --resamples 500 --seed 482913 --lang en',
    ],
    notes: [
      '',
      'Le dossier contient votes.csv (timestamp, comment-id, voter-id, vote : 1 d’accord, -1 pas d’accord, 0 passe) et',
      'comments.csv (comment-id, moderated : -1 retiré). Le dernier vote d’une personne sur un énoncé compte.',
      'Les groupes viennent toujours ; la phrase qui les précède dit s’ils tiennent, ou qu’il n’y en a pas.',
      '',
      'Codes de sortie : 0 calculé ; 2 dossier ou fichier mal compris.',
    ],
  },
  'draws select': {
    lines: [
      `ouvroir draws select ${files}`,
      `ouvroir draws select ${files} --same-address adresse,code_postal --seed 482913 --json`,
      'cat vivier.csv | ouvroir draws select --people - --quotas quotas.csv --panel 30',
    ],
  },
  'draws check': { lines: [`ouvroir draws check ${files}`] },
  'draws proof': {
    lines: [`ouvroir draws proof preuve.json ${files}`],
    notes: ['  python3 scripts/check-proof.py preuve.json vivier.csv quotas.csv'],
  },
  'draws replace': {
    lines: [`ouvroir draws replace ${files} --seated panel.csv --leaving p12,p47 --seed 482913`],
  },
  'draws alternates': {
    lines: [
      `ouvroir draws alternates ${files} --seated panel.csv --seed 482913`,
      `ouvroir draws alternates ${files} --seated panel.csv --seed 482913 --drop-out "0.2;Age|16-29=0.35"`,
    ],
  },
  'draws tables': {
    lines: [`ouvroir draws tables ${files} --seated panel.csv --tables 5 --rounds 3 --seed 482913`],
  },
  'draws verify': {
    lines: [
      'ouvroir draws verify recu.json',
      'ouvroir draws verify remplacement.json --after recu.json',
      'curl --silent https://exemple.fr/recu.json | ouvroir draws verify -',
    ],
  },
  'draws receipt': {
    lines: [
      `ouvroir draws receipt ${files} --title "Halle" --rules regle.txt --key "une clé gardée secrète" --round 5000000 --out engagement.json`,
    ],
  },
  'draws letters': {
    lines: ['ouvroir draws letters --panel 30 --strata strates.csv --factor 4'],
  },
  'draws commune': {
    lines: [
      'ouvroir draws commune --list liste.csv --letters 120 --seed 482913 --codes codes.csv --merge publipostage.csv',
    ],
  },
  'economics import-fec': {
    lines: [
      'ouvroir economics import-fec 123456782FEC20261231.txt --dry-run',
      'ouvroir economics import-fec 123456782FEC20261231.txt --dry-run --mapping regles.csv --axis CodeAnalytique',
      'cat 123456782FEC20261231.txt | ouvroir economics import-fec - --dry-run --json > comptes.json',
    ],
    notes: [
      '',
      'Le FEC est celui que tout logiciel de comptabilité exporte : 18 colonnes séparées par des tabulations ou',
      'par |, en UTF-8 ou en Windows-1252. Une colonne de plus peut porter le code analytique (--axis).',
      'Les règles, une par ligne ; axe et libellé peuvent rester vides :',
      '  compte;axe;libellé;projet;ligne',
      '  606;HALLE;;Halle;Achats',
      '  625;;halle de Mirecourt;Halle;Déplacements',
      'De plusieurs règles qui conviennent, le compte le plus long l’emporte, puis celle qui a un axe, puis le',
      'libellé le plus long.',
      '',
      'Codes de sortie : 0 lu ; 2 fichier ou règles mal compris : rien n’en est alors compté.',
    ],
  },
  'funding import': {
    lines: [
      'ouvroir funding import aides.json --dry-run',
      'ouvroir funding import boamp.csv --dry-run --json > annonces.json',
      'cat avis.xml | ouvroir funding import - --dry-run',
    ],
    notes: [
      '',
      'La source se reconnaît à ce que contient le fichier :',
      '  Aides-territoires : la réponse de son API, en JSON, ancienne ou nouvelle forme',
      '  dispositif-aide : une table CSV du schéma etalab/dispositif-aide',
      '  BOAMP : une page, un export ou une annonce, en JSON ou en CSV',
      '  TED : un avis en XML (eForms), ou la réponse de sa recherche en JSON',
      'Une annonce qui ne se lit pas est laissée de côté, une valeur fausse est ôtée de son annonce : les deux sont dites.',
      '',
      'Codes de sortie : 0 lu ; 2 fichier mal compris.',
    ],
  },
  'economics plan': {
    lines: ['ouvroir economics plan ecoles-de-la-participation --out plan.xlsx'],
    notes: [],
  },
  'economics cerfa': {
    lines: [
      'ouvroir economics cerfa demande.json --out demande.xlsx',
      'cat bilan.json | ouvroir economics cerfa - --out bilan.xlsx --json',
      'ouvroir economics cerfa ecoles-de-la-participation --grant Région --out demande.pdf',
      'ouvroir economics cerfa ecoles-de-la-participation --form 15059 --out bilan.docx',
    ],
    notes: [
      '',
      'Le fichier, dont les montants sont en centimes entiers :',
      '  {"form": "12156", "title": "Halle", "from": "2026-01-01", "to": "2026-12-31",',
      '   "grant": {"line": "74region", "funder": "Région d’Orée"},',
      '   "lines": [{"line": "641", "planned": 1000000},',
      '             {"line": "74region", "funder": "Région d’Orée", "planned": 1000000, "status": "asked"}]}',
      'form : 12156 (demande) ou 15059 (compte rendu : chaque ligne a aussi "actual", et "why" pour un écart',
      'd’au moins 10 % et 100 €). status : asked, granted, to-ask. "allocation" dit comment les charges indirectes',
      'sont réparties. Les montants sont arrondis à l’euro sans changer les totaux.',
      '',
      'Codes de sortie : 0 écrit ; 1 le fichier existe déjà ; 2 fichier mal compris, ou règle non tenue.',
    ],
  },
  'watch fetch': { lines: ['ouvroir watch fetch', 'ouvroir watch fetch --json'] },
  'resources generate': { lines: ['ouvroir resources generate --count 20000'] },
  'resources import': {
    lines: [
      'ouvroir resources import biblio.ris --dry-run',
      'ouvroir resources import fiches.xlsx --map colonnes.json --kind fiche --licence CC-BY-4.0',
      'cat biblio.bib | ouvroir resources import - --format bibtex --source "Zotero du Labo"',
    ],
  },
  'resources export': {
    lines: [
      'ouvroir resources export --out ressources.jsonl',
      'ouvroir resources export --format archive --out ressources.tar',
      'ouvroir resources export > ressources.jsonl',
    ],
  },
  'demo load': { lines: ['ouvroir demo load'] },
  'demo remove': { lines: ['ouvroir demo remove'] },
}
