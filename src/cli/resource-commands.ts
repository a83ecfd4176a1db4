import type { Command } from 'commander'
import type { ResourcesImportOptions } from './resource-exchange.ts'
import { makeTerminal, type Terminal } from './terminal.ts'

interface Json {
  readonly json?: boolean
}

const exchange = () => import('./resource-exchange.ts')

/** `ouvroir resources …`: what comes into the centre, and what leaves it. */
export function addResourceCommands(program: Command, resources: Command) {
  const terminal = (options: Json): Terminal =>
    makeTerminal(options.json === true || program.opts()['json'] === true)

  resources
    .command('import <fichier>')
    .description('importe des ressources en brouillon ; deux fois, rien n’est créé deux fois')
    .option(
      '--format <format>',
      'participedia, bibtex, ris, csl, csv, xlsx, docx ou jsonl (l’export d’une maison ; deviné sinon)',
    )
    .option('--map <fichier>', 'correspondance en JSON : titre de la colonne → champ')
    .option('--source <nom>', 'qui a numéroté les lignes (par défaut : ce fichier)')
    .option('--dry-run', 'dit ce qui se passerait, sans rien écrire')
    .option('--kind <type>', 'type des lignes qui n’en disent rien (rejetées sinon)')
    .option('--licence <nom>', 'licence des lignes qui n’en disent rien (inconnue sinon)')
    .option('--publish', 'publie ce qu’une deuxième personne a relu (avec --read-by)')
    .option('--skip-alike', 'laisse de côté les lignes dont l’adresse ou le titre existe déjà ici')
    .option('--read-by <courriel>', 'la personne de l’équipe qui a relu le fichier')
    .option('--json', 'réponse en JSON, pour les machines')
    .action(async (file: string, options: ResourcesImportOptions & Json) =>
      (await exchange()).resourcesImport(terminal(options), file, options),
    )
  resources
    .command('export')
    .description('écrit tout ce qui est publié, une ligne par ressource, ou avec ses fichiers')
    .option('--format <format>', 'jsonl, ou archive (tar, avec les fichiers)', 'jsonl')
    .option('--out <fichier>', 'où écrire (par défaut : la sortie du terminal)')
    .action(async (options: { format?: string; out?: string } & Json) =>
      (await exchange()).resourcesExport(terminal(options), options),
    )
}
