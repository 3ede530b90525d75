CREATE TABLE about (
  -- 这个数据库是什么、许可、最后更新的日期、怎样引用。
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT -- NULL：没有说明
) WITHOUT ROWID;

CREATE TABLE agencies (
  slug TEXT NOT NULL PRIMARY KEY, -- 机构在网址中的名称
  name TEXT NOT NULL, -- 全称
  short_name TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('county', 'city', 'province', 'department', 'township')),
  parent TEXT REFERENCES agencies (slug), -- 上级机构
  region_code TEXT, -- 行政区划代码
  from_year INTEGER, -- 从哪一年起应当公布报告；NULL：没有说明，按收录的第一份算
  until_year INTEGER, -- 最后一年；NULL：仍在
  successor TEXT REFERENCES agencies (slug) -- 接替它的机构
) WITHOUT ROWID;

CREATE TABLE agency_names (
  -- 机构的曾用名和其他名称。
  agency TEXT NOT NULL REFERENCES agencies (slug),
  name TEXT NOT NULL,
  PRIMARY KEY (agency, name)
) WITHOUT ROWID;

CREATE TABLE formats (
  -- 报告的格式。
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  first_year INTEGER NOT NULL,
  last_year INTEGER, -- NULL：仍在使用
  legal_basis TEXT,
  verified INTEGER NOT NULL -- 0：没有与官方表样核对
) WITHOUT ROWID;

CREATE TABLE rules (
  -- 核对用的规则。
  rule_id INTEGER PRIMARY KEY,
  format TEXT NOT NULL REFERENCES formats (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('sum', 'equation', 'form', 'narrative')),
  severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'note')),
  text TEXT NOT NULL, -- 规则用一句话说
  legal_basis TEXT,
  table_name TEXT -- 在哪一张表上核对；NULL：不是核对表中的数字
);

CREATE TABLE reports (
  report_id INTEGER PRIMARY KEY, -- 各种编号只在这个文件里有效，下次生成会变；引用请用机构和年份
  agency TEXT NOT NULL REFERENCES agencies (slug),
  year INTEGER NOT NULL,
  format TEXT NOT NULL REFERENCES formats (id),
  title TEXT NOT NULL,
  published TEXT, -- 公布日期，2021-01-22；NULL：未知
  publisher TEXT NOT NULL, -- 没有另外写明的，是机构自己
  period_start TEXT NOT NULL,
  period_end TEXT NOT NULL,
  source TEXT, -- 原文的网址
  text_kind TEXT CHECK (text_kind IN ('full', 'summary', 'none')), -- 文字是原文、摘要，还是没有收录；NULL：报告已撤下
  scope TEXT NOT NULL CHECK (scope IN ('all', 'self')), -- all：含所属各机关
  status TEXT NOT NULL CHECK (status IN ('published', 'draft', 'withdrawn')), -- 撤下的报告没有数字和文字
  deadline TEXT, -- 公布的期限；NULL：没有统一期限
  days_late INTEGER, -- 迟了多少天，0：按时；NULL：公布日期未知或没有期限
  withdrawn TEXT, -- 撤下的日期；NULL：没有撤下，或没有说明
  withdrawal_reason TEXT,
  last_change TEXT, -- 公布、最后一次更正或撤下的日期
  UNIQUE (agency, year)
);

CREATE TABLE missing_reports (
  -- 应当有而没有的报告。
  agency TEXT NOT NULL REFERENCES agencies (slug),
  year INTEGER NOT NULL,
  deadline TEXT, -- 公布的期限；NULL：没有统一期限
  PRIMARY KEY (agency, year)
) WITHOUT ROWID;

CREATE TABLE form_tables (
  -- 格式中的表，和个别报告特有的表。
  table_id INTEGER PRIMARY KEY,
  format TEXT NOT NULL REFERENCES formats (id),
  report_id INTEGER REFERENCES reports (report_id), -- 这份报告特有的表；NULL：格式中的表
  position INTEGER NOT NULL,
  name TEXT NOT NULL, -- 表在网址和文件中的名称
  title TEXT NOT NULL,
  unit TEXT
);

CREATE TABLE form_rows (
  row_id INTEGER PRIMARY KEY,
  table_id INTEGER NOT NULL REFERENCES form_tables (table_id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL, -- 行的名称，特有的表用印的文字
  label TEXT NOT NULL, -- 格式中印的文字
  heading TEXT, -- 在哪些标题下面，从外到内，用“·”隔开
  unit TEXT, -- NULL：按列或表的单位
  derived INTEGER NOT NULL -- 1：报告没有印，由本站算出
);

CREATE TABLE form_columns (
  column_id INTEGER PRIMARY KEY,
  table_id INTEGER NOT NULL REFERENCES form_tables (table_id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  label TEXT NOT NULL,
  heading TEXT,
  unit TEXT,
  derived INTEGER NOT NULL
);

CREATE TABLE figures (
  -- 每份报告的每个数字，更正过的是更正后的。
  -- 数值一律精确：整数存为 INTEGER；小数存为 REAL，位数不超过 15 位，印出来与原数相等；更长的小数存为 TEXT，一位不少。
  -- 所以存数值的列都不声明类型。NULL：没有报告，不是 0。
  report_id INTEGER NOT NULL REFERENCES reports (report_id),
  row_id INTEGER NOT NULL REFERENCES form_rows (row_id),
  column_id INTEGER NOT NULL REFERENCES form_columns (column_id),
  value, -- 数值，按 unit 计；NULL：没有报告，或无法算出
  unit TEXT, -- 格式的单位；格式没有单位的，是报告印的单位；NULL：都没有
  reported TEXT, -- 报告印的原文，'' 是空格；NULL：报告里没有这一格，数值由本站算出
  computed, -- 合计的格子：各项相加的数；NULL：不是合计，或各项都没有报告
  as_published TEXT, -- 更正过的数字：原来公布的文字；NULL：没有更正
  derived INTEGER NOT NULL, -- 1：数值由本站算出
  header_unit TEXT, -- 报告在这一列的表头里或者这一行的行名旁边印的单位，reported 和 as_published 没有自带单位的都是它；NULL：没有印，它们的单位就是 unit
  partial INTEGER NOT NULL, -- 1：有的项没有报告，computed（算出的数字是 value）只是已报告的各项相加的数
  PRIMARY KEY (report_id, row_id, column_id)
) WITHOUT ROWID;

CREATE TABLE findings (
  -- 按规则核对的全部结果。
  finding_id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES reports (report_id),
  rule_id INTEGER NOT NULL REFERENCES rules (rule_id),
  at TEXT, -- 在哪一行、列、表或部分核对；NULL：整份报告
  outcome TEXT NOT NULL CHECK (outcome IN ('holds', 'fails', 'cannot-be-judged')), -- 相符、不符、无法判断
  left_value, -- 等式左边
  right_value, -- 等式右边
  difference, -- 左边减右边
  place TEXT, -- 不符的：核对之处的名称
  detail TEXT, -- 不符的和无法判断的：文字中的句子，或缺少什么
  explanation TEXT, -- 编辑的说明
  source TEXT -- 不符的：在档案的哪个文件里，行和列
);

CREATE TABLE finding_cells (
  -- 不符的核对涉及的数字，等式左边的在前，可能在上一年的报告里。
  finding_id INTEGER NOT NULL REFERENCES findings (finding_id),
  position INTEGER NOT NULL,
  report_id INTEGER NOT NULL,
  row_id INTEGER NOT NULL,
  column_id INTEGER NOT NULL,
  PRIMARY KEY (finding_id, position),
  FOREIGN KEY (report_id, row_id, column_id) REFERENCES figures (report_id, row_id, column_id)
) WITHOUT ROWID;

CREATE TABLE explanations (
  -- 编辑对核对结果或特别的数字的说明。
  explanation_id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES reports (report_id),
  name TEXT NOT NULL, -- 规则和位置（applications/balance/total），或表、行、列（review-litigation.review.total）
  text TEXT NOT NULL
);

CREATE TABLE corrections (
  -- 公布以后更正的数字，按日期。
  correction_id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES reports (report_id),
  date TEXT NOT NULL,
  table_name TEXT NOT NULL,
  row_name TEXT NOT NULL,
  column_name TEXT NOT NULL,
  was TEXT NOT NULL, -- 原来的文字，'' 是空格
  was_unit TEXT, -- was 的单位，文字没有自带单位、又不是格式规定的单位时才有
  now TEXT NOT NULL, -- 更正后的文字
  now_unit TEXT, -- now 的单位，同上
  reason TEXT NOT NULL,
  corrected_by TEXT
);

CREATE TABLE indicators (
  -- 逐年比较的指标。
  indicator_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('figure', 'rate')), -- 表中的数字，或比例
  unit TEXT, -- NULL：没有单位；比例是 0 到 1 之间的数
  meaning TEXT,
  legal_basis TEXT,
  main INTEGER NOT NULL, -- 1：主要指标
  replaces TEXT -- 取代了以前格式的哪个指标，两者的意义不同
);

CREATE TABLE series (
  -- 每个指标、每份报告的数值。
  indicator_id INTEGER NOT NULL REFERENCES indicators (indicator_id),
  report_id INTEGER NOT NULL REFERENCES reports (report_id),
  value, -- NULL：没有报告，或比例无法计算
  change, -- 比上年；NULL：没有可比的上年
  change_percent, -- 比上年，百分之几
  numerator, -- 比例的分子
  denominator, -- 比例的分母
  basis TEXT CHECK (basis IN ('reported', 'computed')), -- 比例用的总计：报告的，还是各项相加的
  is_small INTEGER, -- 1：比例的分母太小，说明不了多少
  contradicted INTEGER NOT NULL, -- 1：这个合计与报告自己的各项之和不符，各项之和见 figures 的 computed
  partial INTEGER NOT NULL, -- 1：由各项相加而有的项没有报告，或者比例用了这样的数；没有 change
  break_reason TEXT, -- 口径在这一年改变的原因
  PRIMARY KEY (indicator_id, report_id)
) WITHOUT ROWID;

CREATE TABLE year_totals (
  -- 指标在一年里各机构的合计，不重复计算；比例没有合计。
  indicator_id INTEGER NOT NULL REFERENCES indicators (indicator_id),
  year INTEGER NOT NULL,
  value,
  agencies INTEGER NOT NULL, -- 合计了多少个机构
  partial INTEGER NOT NULL, -- 其中多少个机构的数字由各项相加而有的项没有报告；不是 0 的，实际的合计可能不同
  not_reported INTEGER NOT NULL, -- 另有多少个机构没有报告这个数
  included INTEGER NOT NULL, -- 另有多少个机构已含在上级的报告里
  PRIMARY KEY (indicator_id, year)
) WITHOUT ROWID;

CREATE TABLE narratives (
  -- 报告的文字，一部分一行。
  narrative_id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES reports (report_id),
  position INTEGER NOT NULL,
  section TEXT, -- 格式中的哪一部分；NULL：格式没有这一部分
  title TEXT NOT NULL, -- 印的标题；''：第一个标题之前的文字
  text TEXT NOT NULL -- 段落之间换行
);

-- 全文检索：查三个字以上的词句，不必分词。
CREATE VIRTUAL TABLE narrative_search USING fts5 (title, text, content = 'narratives', content_rowid = 'narrative_id', tokenize = 'trigram');

CREATE VIEW figures_named AS
  -- 每个数字和它的名称。某机构某个数字的历年变化：WHERE agency = … AND table_name = … AND row_name = … AND column_name = … ORDER BY year
  SELECT agencies.slug AS agency, agencies.name AS agency_name, reports.year, reports.format,
    form_tables.name AS table_name, form_rows.name AS row_name, form_columns.name AS column_name,
    form_tables.title AS table_title, form_rows.heading AS row_heading, form_rows.label AS row_label,
    form_columns.heading AS column_heading, form_columns.label AS column_label,
    figures.value, figures.unit, figures.reported, figures.computed, figures.as_published, figures.derived, figures.header_unit, figures.partial,
    reports.status, figures.report_id, figures.row_id, figures.column_id
  FROM figures
  JOIN reports ON reports.report_id = figures.report_id
  JOIN agencies ON agencies.slug = reports.agency
  JOIN form_rows ON form_rows.row_id = figures.row_id
  JOIN form_columns ON form_columns.column_id = figures.column_id
  JOIN form_tables ON form_tables.table_id = form_rows.table_id;

CREATE VIEW indicators_by_year AS
  -- 每个指标、每个机构、每一年的数值。
  SELECT indicators.name AS indicator, indicators.title, agencies.slug AS agency, agencies.name AS agency_name, reports.year,
    series.value, indicators.unit, series.change, series.change_percent, series.numerator, series.denominator,
    series.basis, series.is_small, series.contradicted, series.partial, series.break_reason, indicators.main, reports.status, series.report_id
  FROM series
  JOIN indicators ON indicators.indicator_id = series.indicator_id
  JOIN reports ON reports.report_id = series.report_id
  JOIN agencies ON agencies.slug = reports.agency;

CREATE VIEW main_indicators_by_year AS
  -- 主要指标。
  SELECT indicator, title, agency, agency_name, year, value, unit, change, change_percent, numerator, denominator,
    basis, is_small, contradicted, partial, break_reason, status, report_id
  FROM indicators_by_year
  WHERE main = 1;

CREATE VIEW failing_findings AS
  -- 不符之处和它的名称；涉及的数字在 finding_cells 里。
  SELECT agencies.slug AS agency, agencies.name AS agency_name, reports.year, rules.name AS rule, rules.text AS rule_text, rules.severity,
    findings.place, findings.left_value, findings.right_value, findings.difference, findings.detail, findings.explanation,
    reports.status, findings.report_id, findings.finding_id
  FROM findings
  JOIN rules ON rules.rule_id = findings.rule_id
  JOIN reports ON reports.report_id = findings.report_id
  JOIN agencies ON agencies.slug = reports.agency
  WHERE findings.outcome = 'fails';

CREATE VIEW timeliness AS
  -- 每份报告是否按时公布。
  SELECT agencies.slug AS agency, agencies.name AS agency_name, reports.year, reports.published, reports.deadline, reports.days_late,
    CASE
      WHEN reports.published IS NULL THEN '日期未知'
      WHEN reports.deadline IS NULL THEN '无统一期限'
      WHEN reports.days_late > 0 THEN '迟'
      ELSE '按时'
    END AS state,
    reports.status, reports.report_id
  FROM reports
  JOIN agencies ON agencies.slug = reports.agency
  WHERE reports.status <> 'withdrawn';
