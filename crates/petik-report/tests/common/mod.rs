//! Pages as a browser's parser reads them.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// A page that was parsed.
pub(crate) struct Page {
    /// What is not as the HTML standard wants it.
    pub(crate) faults: Vec<String>,
    pub(crate) elements: Vec<Element>,
    /// All that is read as text, scripts and styles left out.
    pub(crate) text: String,
}

/// An element with its attributes.
pub(crate) struct Element {
    pub(crate) name: String,
    attributes: Vec<(String, String)>,
}

impl Page {
    pub(crate) fn parse(html: &str) -> Self {
        let dom = parse_document(RcDom::default(), ParseOpts::default()).one(html);
        let faults = dom.errors.borrow().iter().map(ToString::to_string).collect();
        let mut page = Self { faults, elements: Vec::new(), text: String::new() };
        page.collect(&dom.document);
        page
    }

    fn collect(&mut self, node: &Handle) {
        match &node.data {
            NodeData::Text { contents } => self.text.push_str(&contents.borrow()),
            NodeData::Element { name, attrs, .. } => {
                let attributes = attrs.borrow();
                let attributes =
                    attributes.iter().map(|it| (it.name.local.to_string(), it.value.to_string()));
                let name = name.local.to_string();
                let is_code = name == "script" || name == "style";
                self.elements.push(Element { name, attributes: attributes.collect() });
                if is_code {
                    return;
                }
            }
            _ => {}
        }
        for child in node.children.borrow().iter() {
            self.collect(child);
        }
    }

    pub(crate) fn count(&self, name: &str) -> usize {
        self.elements.iter().filter(|element| element.name == name).count()
    }

    /// The values of an attribute, wherever it stands.
    pub(crate) fn values<'a>(&'a self, attribute: &'a str) -> impl Iterator<Item = &'a str> {
        self.elements.iter().filter_map(move |element| element.value(attribute))
    }
}

impl Element {
    pub(crate) fn value(&self, attribute: &str) -> Option<&str> {
        self.attributes.iter().find(|(name, _)| name == attribute).map(|(_, value)| value.as_str())
    }

    pub(crate) fn attributes(&self) -> impl Iterator<Item = &str> {
        self.attributes.iter().map(|(name, _)| name.as_str())
    }
}
