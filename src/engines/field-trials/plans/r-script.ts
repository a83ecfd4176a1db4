import type { PlannedEstimate } from './analyse.ts'
import { adjusts } from './comparison.ts'
import { isByDesign } from './estimates.ts'
import type { TrialPlan } from './plan.ts'

/** How the table was written, so that R reads the same cells. */
export interface WrittenTable {
  readonly file: string
  readonly separator: string
  readonly comma: boolean
}

/**
 * A script of R, in its base language alone, that reads the table and computes each effect of a plan again, by formulas written
 * here and not by this engine. It prints one line for each effect: outcome, term, estimate, standard error, degrees of freedom, p.
 *
 * @param effects those that the plan gave: their names and arms
 */
export function planInR(
  plan: TrialPlan,
  arms: readonly string[],
  effects: readonly Pick<PlannedEstimate, 'outcome' | 'term'>[],
  table: WrittenTable,
): string {
  const { design, treatment, block, cluster, time, covariates } = plan
  const column = (title: string | undefined) => (title === undefined ? 'NULL' : literal(title))
  const others = arms.slice(1)
  return [
    '# R 3.5 or later, no package. The plan:',
    `# ${JSON.stringify({ ...plan })}`,
    '',
    `rows <- read.table(${literal(table.file)}, header = TRUE, sep = ${literal(table.separator)},`,
    `  dec = ${literal(table.comma ? ',' : '.')}, quote = "\\"", comment.char = "", check.names = FALSE,`,
    '  na.strings = c("", "NA", "NaN"), encoding = "UTF-8", strip.white = TRUE)',
    `block <- ${column(block)}; cluster <- ${column(cluster)}; time <- ${column(time)}`,
    `treatment <- ${literal(treatment)}`,
    `used <- c(treatment, ${design === 'did' ? 'time, ' : ''}block, cluster)`,
    'rows <- rows[complete.cases(rows[used]), ]',
    ...formulas,
    ...effects.map(({ outcome, term }, at) => {
      const arm = others.length === 0 ? undefined : others[at % others.length]
      return [
        '',
        `# ${one(outcome)}: ${one(term)}`,
        ...chosenRows(plan, outcome, arms[0], arm),
        ...way(plan),
        `tell(${literal(outcome)}, ${literal(term)}, found)`,
      ].join('\n')
    }),
    ...(covariates.length > 0 && !adjusts(plan) && isByDesign(plan)
      ? ['', '# Covariates: by this plan they tell whether the arms were alike, and no more.']
      : []),
    '',
  ].join('\n')
}

function chosenRows(
  plan: TrialPlan,
  outcome: string,
  control: string | undefined,
  arm: string | undefined,
): readonly string[] {
  const needed = [outcome, ...(adjusts(plan) ? plan.covariates : [])]
  const word = 'trimws(as.character(rows[[treatment]]))'
  return [
    `part <- rows[complete.cases(rows[${vector(needed)}]), ]`,
    ...(arm === undefined
      ? ['part$.z <- part[[treatment]]']
      : [
          `arms <- ${word.replace('rows', 'part')}`,
          `part <- part[arms %in% ${vector([control ?? '', arm])}, ]`,
          `part$.z <- as.numeric(${word.replace('rows', 'part')} == ${literal(arm)})`,
        ]),
    ...(plan.design.startsWith('pair')
      ? ['part <- part[ave(part$.z, part[[block]], FUN = function(z) length(unique(z))) == 2, ]']
      : []),
    `y <- part[[${literal(outcome)}]]; z <- part$.z`,
  ]
}

function way(plan: TrialPlan): readonly string[] {
  const { design, se, covariates, cluster } = plan
  if (isByDesign(plan)) return [`found <- ${byDesign[design as keyof typeof byDesign]}`]
  const hasCovariates = covariates.length > 0 && adjusts(plan)
  const error = se ?? (cluster === undefined ? 'HC2' : 'CR2')
  const isLin = hasCovariates && (design === 'complete' || design === 'clustered')
  const x = `as.matrix(part[${vector(covariates)}])`
  const columns = [
    '1',
    'z',
    ...(design === 'did' ? ['late', 'z * late'] : []),
    ...(isLin ? ['centred', 'z * centred'] : hasCovariates ? [x] : []),
  ]
  const hasBlocks = plan.block !== undefined && !isLin && design !== 'complete' && design !== 'did'
  return [
    ...(design === 'did'
      ? ['late <- as.numeric(part[[time]] != sort(unique(part[[time]]))[1])']
      : []),
    ...(isLin ? [`centred <- scale(${x}, scale = FALSE)`] : []),
    `X <- cbind(${columns.join(', ')})`,
    ...(hasBlocks
      ? ['X <- cbind(X, model.matrix(~ factor(part[[block]]))[, -1, drop = FALSE])']
      : []),
    `found <- regression(X, y, ${design === 'did' ? 4 : 2}, ${literal(error)}, ${error.startsWith('CR') ? 'part[[cluster]]' : 'NULL'})`,
  ]
}

const byDesign = {
  complete: 'neyman(y, z)',
  blocked: 'blocked(y, z, part[[block]])',
  pairs: 'paired(y, z, part[[block]])',
  clustered: 'regression(cbind(1, z), y, 2, "CR2", part[[cluster]])',
  'blocked-clustered': 'blocked(y, z, part[[block]], part[[cluster]])',
  'pair-clustered': 'pairedClusters(y, z, part[[block]])',
}

const formulas = `
neyman <- function(y, z) {
  a <- y[z == 1]; b <- y[z == 0]
  va <- var(a) / length(a); vb <- var(b) / length(b)
  list(estimate = mean(a) - mean(b), se = sqrt(va + vb),
    df = (va + vb)^2 / (va^2 / (length(a) - 1) + vb^2 / (length(b) - 1)))
}
blocked <- function(y, z, block, cluster = NULL) {
  estimate <- 0; square <- 0
  for (name in unique(block)) {
    at <- block == name
    one <- if (is.null(cluster)) neyman(y[at], z[at]) else
      regression(cbind(1, z[at]), y[at], 2, "CR2", cluster[at])
    estimate <- estimate + mean(at) * one$estimate
    square <- square + (mean(at) * one$se)^2
  }
  count <- if (is.null(cluster)) length(y) else length(unique(cluster))
  list(estimate = estimate, se = sqrt(square), df = count - 2 * length(unique(block)))
}
paired <- function(y, z, pair) {
  gap <- sapply(unique(pair), function(name) y[pair == name & z == 1] - y[pair == name & z == 0])
  list(estimate = mean(gap), se = sd(gap) / sqrt(length(gap)), df = length(gap) - 1)
}
pairedClusters <- function(y, z, pair) {
  total <- sapply(unique(pair), function(name) {
    at <- pair == name
    sum(at) * (mean(y[at & z == 1]) - mean(y[at & z == 0]))
  })
  n <- length(y); many <- length(total); estimate <- sum(total) / n
  list(estimate = estimate, df = many - 1,
    se = sqrt(many / (many - 1) * sum((total - n * estimate / many)^2)) / n)
}
regression <- function(X, y, at, type, cluster) {
  n <- nrow(X); k <- ncol(X)
  bread <- solve(crossprod(X)); b <- drop(bread %*% crossprod(X, y)); e <- drop(y - X %*% b)
  df <- n - k
  if (type == "classical") V <- bread * sum(e^2) / df
  else if (type %in% c("HC0", "HC1", "HC2", "HC3")) {
    h <- rowSums((X %*% bread) * X)
    w <- switch(type, HC0 = 1, HC1 = n / df, HC2 = 1 / (1 - h), HC3 = 1 / (1 - h)^2)
    V <- bread %*% crossprod(X, X * (e^2 * w)) %*% bread
  } else {
    groups <- split(seq_len(n), factor(cluster)); G <- length(groups)
    meat <- matrix(0, k, k); A <- list()
    for (name in names(groups)) {
      i <- groups[[name]]; Xg <- X[i, , drop = FALSE]
      if (type == "CR2") {
        own <- eigen(diag(length(i)) - Xg %*% bread %*% t(Xg), symmetric = TRUE)
        power <- ifelse(own$values > 1e-9, own$values^-0.5, 0)
        A[[name]] <- own$vectors %*% (power * t(own$vectors))
      } else A[[name]] <- diag(length(i))
      score <- crossprod(Xg, A[[name]] %*% e[i])
      meat <- meat + score %*% t(score)
    }
    scale <- if (type == "CR1") G / (G - 1) * (n - 1) / (n - k) else 1
    V <- scale * bread %*% meat %*% bread
    df <- G - 1
    if (type == "CR2") {
      half <- sapply(names(groups), function(name) {
        i <- groups[[name]]; Xg <- X[i, , drop = FALSE]
        direction <- A[[name]] %*% Xg %*% bread[, at]
        full <- numeric(n); full[i] <- direction
        full - drop(X %*% (bread %*% crossprod(Xg, direction)))
      })
      B <- crossprod(half)
      df <- sum(diag(B))^2 / sum(B^2)
    }
  }
  list(estimate = b[[at]], se = sqrt(V[at, at]), df = df)
}
tell <- function(outcome, term, found) {
  p <- 2 * pt(-abs(found$estimate / found$se), found$df)
  cat(outcome, term, format(c(found$estimate, found$se, found$df, p), digits = 15), sep = "\\t")
  cat("\\n")
}`.split('\n')

const one = (text: string) => text.replace(/\s+/g, ' ')

/** Text of R, whatever its signs. */
function literal(text: string): string {
  return JSON.stringify(text).replace(/[^ -~]/g, (sign) => {
    const code = sign.codePointAt(0) ?? 0
    return `\\u${code.toString(16).padStart(4, '0')}`
  })
}

function vector(texts: readonly string[]): string {
  return `c(${texts.map(literal).join(', ')})`
}
