import {
  Alert,
  AutoComplete,
  Button,
  Checkbox,
  Drawer,
  Form,
  Input,
  Progress,
  Radio,
  Segmented,
  Select,
  Space,
  Switch,
  Table,
} from 'antd';
import { createElement as h, type ReactElement } from 'react';

const NOTHING: never[] = [];
const shown = { open: true, getContainer: false } as const;

/** What the early form is made of, see early-form/. */
export const componentsOfForms = (): readonly ReactElement[] => [
  h(Button),
  h(Form, null, h(Form.Item, { label: '-', name: '-' }, h(Input))),
  h(Input.TextArea),
];

/** One of each component that the pages use, with the parts that they open: what is not here has no styles. */
export const everyComponent = (): readonly ReactElement[] => [
  ...componentsOfForms(),
  h(Alert, { type: 'info', title: '-' }),
  h(AutoComplete, { open: true, options: [{ value: '-' }], getPopupContainer: (node: HTMLElement) => node }),
  h(Checkbox),
  h(Drawer, shown),
  h(Input, { type: 'search' }),
  h(Input.Password),
  h(Progress),
  h(Radio.Group, { options: ['-'], optionType: 'button' }),
  h(Segmented, { options: ['-'] }),
  h(Select, {
    open: true,
    options: [{ value: '-' }],
    mode: 'multiple',
    getPopupContainer: (node: HTMLElement) => node,
  }),
  h(Space.Compact, null, h(Button), h(Input)),
  h(Switch),
  h(Table, {
    columns: [{ title: '-', dataIndex: 'a', filters: [{ text: '-', value: '-' }], fixed: 'left' }],
    dataSource: [
      { key: '1', a: 1 },
      { key: '2', a: 2 },
    ],
    pagination: { pageSize: 1, showSizeChanger: true },
    rowSelection: {},
    expandable: { expandedRowRender: () => null },
    loading: true,
  }),
  h(Table, { dataSource: NOTHING, loading: false }),
];
