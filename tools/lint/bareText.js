/**
 * A rule of our own for oxlint. Translators, dictionaries and extensions
 * replace the texts of a page by elements of their own. React then holds text
 * nodes that are no longer there: a change of one goes nowhere, its removal
 * throws and empties the page, and so does what is put before it. The text of
 * an element that has nothing else inside is safe: React sets it as a whole.
 * So text that changes, or that stands behind what comes and goes, is the only
 * child of an element (a `<span>`).
 */

const nameOf = (callee) =>
  callee.type === 'MemberExpression' ? nameOf(callee.property) : (callee.name ?? '');

/**
 * What an expression shows: `still` text; `live` text that is there or not, or
 * has values in it; `passing` for what comes and goes and is no text; `nothing`;
 * `other` for elements, and for names, which stay what they are while they are shown.
 */
function kindOf(node) {
  switch (node.type) {
    case 'JSXText':
      return node.value.trim() === '' ? 'blank' : 'still';
    case 'JSXExpressionContainer':
      return kindOf(node.expression);
    case 'JSXEmptyExpression':
      return 'nothing';
    case 'Literal':
      if (typeof node.value !== 'string' || node.value === '') return 'nothing';
      return node.value.trim() === '' ? 'blank' : 'still';
    case 'TemplateLiteral':
      return 'live';
    case 'CallExpression':
      switch (nameOf(node.callee)) {
        case 't':
          return node.arguments.length > 1 ? 'live' : 'still';
        case 'number':
        case 'date':
        case 'list':
          return 'live';
        case 'word':
          return 'still';
        case 'map':
        case 'flatMap':
          return 'passing';
        default:
          return 'other';
      }
    case 'LogicalExpression':
      return isText(node.right) ? 'live' : 'passing';
    case 'ConditionalExpression':
      return isText(node.consequent) || isText(node.alternate) ? 'live' : 'passing';
    default:
      return 'other';
  }
}

function isText(node) {
  return ['still', 'live'].includes(kindOf(node));
}

/** Line breaks and indents between children are no text. */
const isLayout = (node) =>
  node.type === 'JSXText' && node.value.trim() === '' && node.value.includes('\n');

const bareText = {
  create(context) {
    const check = ({ children }) => {
      const kids = children.filter((child) => !isLayout(child) && kindOf(child) !== 'nothing');
      if (kids.length < 2) return;
      for (const [at, child] of kids.entries()) {
        const kind = kindOf(child);
        const before = kids[at - 1];
        if (kind === 'live') {
          context.report({
            node: child,
            message: 'Text that changes beside siblings: give it an element of its own.',
          });
        } else if (kind === 'still' && before && kindOf(before) === 'passing') {
          context.report({
            node: child,
            message: 'Text behind what comes and goes: give it an element of its own.',
          });
        }
      }
    };
    const functions = [];
    const enter = (node) => functions.push(node);
    const leave = () => functions.pop();
    /** A component is known by its capital; what it returns stands among others' children. */
    const returned = (node, argument) => {
      if (argument && /^[A-Z]/.test(node?.id?.name ?? '') && isText(argument)) {
        context.report({
          node: argument,
          message: 'A component of bare text: give it an element.',
        });
      }
    };
    return {
      JSXElement: check,
      JSXFragment: check,
      FunctionDeclaration: enter,
      'FunctionDeclaration:exit': leave,
      FunctionExpression: enter,
      'FunctionExpression:exit': leave,
      ArrowFunctionExpression: enter,
      'ArrowFunctionExpression:exit': leave,
      ReturnStatement: ({ argument }) => returned(functions.at(-1), argument),
    };
  },
};

export default { meta: { name: 'atlas' }, rules: { 'bare-text': bareText } };
