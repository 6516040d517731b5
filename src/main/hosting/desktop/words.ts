// The words of menu and dialogs, which are the system's and so in the system's language.

export type DesktopWords = {
  readonly file: string
  readonly newBook: string
  readonly openBook: string
  readonly importBook: string
  readonly quit: string
  readonly edit: string
  readonly undo: string
  readonly redo: string
  readonly cut: string
  readonly copy: string
  readonly paste: string
  readonly selectAll: string
  readonly view: string
  readonly reload: string
  readonly resetZoom: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly fullScreen: string
  readonly developer: string
  readonly help: string
  readonly dataFolder: string
  readonly about: string
  readonly workbooks: string
  readonly books: string
  readonly pdfs: string
  readonly cannotOpen: string
}

const chinese: DesktopWords = {
  file: '文件',
  newBook: '新建账套…',
  openBook: '打开账套…',
  importBook: '从工作簿迁入…',
  quit: '退出',
  edit: '编辑',
  undo: '撤销',
  redo: '重做',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  view: '视图',
  reload: '重新载入',
  resetZoom: '实际大小',
  zoomIn: '放大',
  zoomOut: '缩小',
  fullScreen: '全屏',
  developer: '开发者工具',
  help: '帮助',
  dataFolder: '打开数据文件夹',
  about: '关于禾账',
  workbooks: 'Excel 工作簿',
  books: '禾账账套',
  pdfs: 'PDF 文件',
  cannotOpen: '不能打开账套',
}

const english: DesktopWords = {
  file: 'File',
  newBook: 'New book…',
  openBook: 'Open book…',
  importBook: 'Move in from a workbook…',
  quit: 'Quit',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  view: 'View',
  reload: 'Reload',
  resetZoom: 'Actual size',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fullScreen: 'Full screen',
  developer: 'Developer tools',
  help: 'Help',
  dataFolder: 'Open the data folder',
  about: 'About Hezhang',
  workbooks: 'Excel workbooks',
  books: 'Hezhang books',
  pdfs: 'PDF files',
  cannotOpen: 'The book cannot be opened',
}

export const wordsFor = (locale: string): DesktopWords => (locale.startsWith('zh') ? chinese : english)
